import type { DataOf } from './define.ts'
import { z } from 'zod'
import { PLACES } from '../diagrams/cni-datapath.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source }) => {
  const stop = z.strictObject({
    /** Where in the node: a row of the drawing, the eBPF program, or the NIC's virtual function. */
    place: z.enum(PLACES),
    node: z.union([z.literal(1), z.literal(2)]),
    /** What happens here, in at most 16 letters: it stands large between the nodes. */
    title: text,
    /** Two lines, parted by a line break. */
    caption: text,
    /** The walk that tells the main points halts here. */
    halt: z.boolean().default(false),
    sources: z.array(source).min(1),
  })
  const way = z
    .strictObject({
      name: label,
      /** What it stands for, beside its name on the wire. */
      detail: label,
      /** The stop that makes this way what it is, counted from 1: named when the way is shown in one click. */
      key: z.int().positive(),
      stops: z.array(stop).min(1),
    })
    .refine(({ key, stops }) => key <= stops.length, { error: 'key counts past the last stop', path: ['key'] })
  return z.strictObject({
    title: text,
    /** All lines drawn, nothing travelled yet: the question they answer. */
    question: z.strictObject({ title: text, caption: text, description: text }),
    nodes: z.tuple([z.strictObject({ name: text, pod: label }), z.strictObject({ name: text, pod: label })]),
    kernel: label,
    rows: z.strictObject({ veth: name, iptables: name, routing: text, vxlan: name, nic: name, wire: text }),
    ebpf: name,
    vf: name,
    /** The boxes the packet is drawn as. */
    packet: z.strictObject({ caption: text, outer: text, wrapper: name, inner: label, data: text }),
    /** Beside the way's name: one stop of it, or all of it at once. `{stop}` and `{stops}` are filled in. */
    progress: z.strictObject({ stop: text, whole: text }),
    rest: z.strictObject({ title: text, unit: text }),
    ways: z.strictObject({ overlay: way, routed: way, ebpf: way, hardware: way }),
  })
})

export default schema
export type CniDatapathData = DataOf<typeof schema>
export type DatapathWayData = CniDatapathData['ways']['overlay']
