import type { ShallowRef } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { onMounted, onUnmounted, shallowReadonly, shallowRef } from 'vue'

type Message<Value> = { is: Value } | { ask: true }

/**
 * What a speaker chose on a slide, the same in each window of one browser: the audience's follows the presenter's, and so does
 * a window opened later. The value travels as a copy, so it has to be plain data.
 */
export function useShared<Value>(
  name: string,
  initial: Value,
): {
  value: Readonly<ShallowRef<Value>>
  set: (value: Value) => void
  /** Back to the beginning in this window alone: for what happens in every window by itself, such as a click. */
  forget: () => void
} {
  const value = shallowRef(initial)
  const { $page } = useSlideContext()
  let channel: BroadcastChannel | undefined
  const send = (message: Message<Value>): void => channel?.postMessage(message)

  onMounted(() => {
    if (typeof BroadcastChannel === 'undefined') return
    channel = new BroadcastChannel(`deck ${$page.value} ${name}`)
    channel.onmessage = ({ data }: MessageEvent<Message<Value>>) => {
      if ('is' in data) value.value = data.is
      else if (value.value !== initial) send({ is: value.value })
    }
    send({ ask: true })
  })
  onUnmounted(() => channel?.close())

  return {
    value: shallowReadonly(value),
    set(next) {
      value.value = next
      send({ is: next })
    },
    forget() {
      value.value = initial
    },
  }
}
