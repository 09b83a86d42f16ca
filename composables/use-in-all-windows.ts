import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { onUnmounted, ref } from 'vue'

/**
 * Something a presenter changes by hand, the same in every window of this browser that shows the slide: presenter view, audience view.
 * `name` tells apart two of them on one slide. Windows of another browser keep their own.
 */
export function useInAllWindows<Value extends string | number | undefined>(name: string, start: Value): { value: Ref<Value>, set: (value: Value) => void } {
  const value = ref(start) as Ref<Value>
  if (typeof BroadcastChannel === 'undefined') {
    return {
      value,
      set: next => void (value.value = next),
    }
  }

  const { $page } = useSlideContext()
  const channel = new BroadcastChannel(`deck:${name}:${$page.value}`)
  channel.onmessage = (event: MessageEvent<Value>) => void (value.value = event.data)
  onUnmounted(() => channel.close())
  return {
    value,
    set(next) {
      value.value = next
      channel.postMessage(next)
    },
  }
}
