import type { ShallowRef } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { onMounted, onUnmounted, shallowReadonly, shallowRef } from 'vue'

/**
 * What a speaker chose on a slide, the same in each window of one browser: the audience's follows the presenter's.
 * A window opened later begins with `initial`. The value travels as a copy, so it has to be plain data.
 */
export function useShared<Value>(name: string, initial: Value): { value: Readonly<ShallowRef<Value>>, set: (value: Value) => void } {
  const value = shallowRef(initial)
  const { $page } = useSlideContext()
  let channel: BroadcastChannel | undefined
  onMounted(() => {
    if (typeof BroadcastChannel === 'undefined')
      return
    channel = new BroadcastChannel(`deck ${$page.value} ${name}`)
    channel.onmessage = (event: MessageEvent<Value>) => {
      value.value = event.data
    }
  })
  onUnmounted(() => channel?.close())
  return {
    value: shallowReadonly(value),
    set(next) {
      value.value = next
      channel?.postMessage(next)
    },
  }
}
