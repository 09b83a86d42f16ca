import type { DataOf } from './define.ts'
import { z } from 'zod'
import { FUNCTIONS, HOOKS } from '../diagrams/ebpf-hooks.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source }) => {
  const sources = z.array(source).min(1)
  return z.strictObject({
    title: text,
    /** The ground: what a packet passes before any program is there. */
    path: z.strictObject({
      kernel: label,
      user: text,
      nic: name,
      stack: name,
      pod: label,
      direction: text,
      description: text,
    }),
    hooks: z.strictObject({
      description: text,
      list: z
        .array(
          z.strictObject({
            key: z.enum(HOOKS),
            name,
            /** Where it lies on the packet's path. */
            where: text,
            sources,
          }),
        )
        .length(HOOKS.length),
    }),
    functions: z
      .array(
        z.strictObject({
          key: z.enum(FUNCTIONS),
          name: text,
          /** What it means, in a few words under the name. */
          note: text,
          /** The map that its programs share with user space. */
          map: text,
          /** What the agent does with the map: it writes (control, towards the kernel) or it reads (data, out of it). */
          agent: z.strictObject({ verb: text, flow: z.enum(['control', 'data']), sources }),
          /** At which hooks programs of this function run. Only what a source says. */
          dots: z.array(z.strictObject({ hook: z.enum(HOOKS), label: text, sources })).min(1),
          description: text,
          sources,
        }),
      )
      .length(FUNCTIONS.length),
    maps: text,
    programs: z.strictObject({ name: text, verifier: label, agent: text, loads: text, description: text, sources }),
  })
})

export default schema
export type EbpfHooksData = DataOf<typeof schema>
