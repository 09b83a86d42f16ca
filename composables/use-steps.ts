import type { RawSingleAtValue } from '@slidev/types'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed, onUnmounted, toValue, useId } from 'vue'

export interface StepOptions {
  /** The slide's click at which the first step comes; `+1` (the default) follows whatever clicks came before. */
  at?: RawSingleAtValue
  /** Shows this step alone and takes no clicks from the slide. */
  fixed?: number
}

/**
 * A diagram's place in its own story: 0 before its first click, `count` when all of it is told.
 * It takes `count` clicks of the slide, so that a speaker never has to count them.
 * In a PDF without click states Slidev puts the clicks past the end, and the step is `count`: the finished drawing.
 *
 * @throws RangeError when `fixed` is not a whole number from 0 to `count`.
 */
export function useSteps(count: number, options: MaybeRefOrGetter<StepOptions> = {}): ComputedRef<number> {
  const { at, fixed } = toValue(options)
  if (fixed !== undefined) {
    if (!Number.isInteger(fixed) || fixed < 0 || fixed > count)
      throw new RangeError(`step is ${fixed}, but this diagram has the steps 0 to ${count}`)
    return computed(() => toValue(options).fixed ?? count)
  }
  const { $clicksContext } = useSlideContext()
  const info = $clicksContext.calculateSince(at ?? '+1', count)
  if (!info) return computed(() => count)
  const id = useId()
  $clicksContext.register(id, info)
  onUnmounted(() => $clicksContext.unregister(id))
  return computed(() => Math.min(count, Math.max(0, info.currentOffset.value + 1)))
}
