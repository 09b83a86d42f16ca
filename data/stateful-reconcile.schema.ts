import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source, date }) => {
  const details = z.strictObject({ observe: label, compare: label, act: label })
  return z
    .strictObject({
      title: text,
      sources: z.array(source).min(1),
      /** The state of the documentation that was read. */
      date,
      plane: text,
      stops: z.strictObject({ observe: text, compare: text, act: text }),
      machines: z.array(name).length(4),
      /** `on` is the machine that runs the pod at first; the volume stands over that machine for good. */
      pods: z.array(z.strictObject({ name, on: name, claim: name })).min(1),
      /** The machine that dies, and where its pod comes back. */
      failure: z.strictObject({ machine: name, mark: text, pod: name, back: name }),
      /** What must hold for the volume to follow. */
      reach: text,
      /** The two sides of the boundary. */
      sides: z.strictObject({ own: text, run: text }),
      /** What the loop does not know: one over each machine's column. */
      gaps: z.array(z.strictObject({ name: text, asks: text })).length(4),
      /** One for each click, from everything runs to what stays yours. */
      states: z
        .array(
          z.strictObject({
            /** The sentence over the picture. */
            says: text.optional(),
            /** What stands beside each stop of the loop. */
            details,
            /** What a screen reader user hears. */
            description: text,
          }),
        )
        .length(6),
    })
    .superRefine((data, context) => {
      const complain = (path: (string | number)[], value: string, known: string[]): void => {
        if (!known.includes(value))
          context.addIssue({ code: 'custom', path, message: `"${value}" is not one of ${known.join(', ')}` })
      }
      data.pods.forEach((pod, index) => complain(['pods', index, 'on'], pod.on, data.machines))
      complain(['failure', 'machine'], data.failure.machine, data.machines)
      complain(['failure', 'back'], data.failure.back, data.machines)
      complain(
        ['failure', 'pod'],
        data.failure.pod,
        data.pods.map(pod => pod.name),
      )
    })
})

export default schema
export type StatefulReconcile = DataOf<typeof schema>
