import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source, date }) => {
  const details = z.strictObject({ observe: text, compare: text, act: label })
  return z
    .strictObject({
      title: text,
      sources: z.array(source).min(1),
      /** The state of the documentation that was read. */
      date,
      plane: text,
      /** What keeps the pods; an identifier. */
      kind: name,
      stops: z.strictObject({ observe: text, compare: text, act: text }),
      /** On the way from the last stop back to the first. */
      again: text,
      machines: z.array(name).min(2).max(4),
      claim: text,
      /** `on` is the machine that runs the pod at first; the claim stands under that machine for good. */
      pods: z.array(z.strictObject({ name, on: name, claim: name })).min(1),
      /** The machine that dies, and where its pod comes back. */
      failure: z.strictObject({ machine: name, mark: text, pod: name, back: name }),
      follows: z.strictObject({ volume: text, identity: text }),
      /** One for each click, from everything runs to the pod is back; what stands under each stop, and what a listener hears. */
      states: z.array(z.strictObject({ details, description: text })).length(5),
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
