import type { StageState } from '../protocol.ts'
import type { Edition } from '../server/talk.ts'
import { createApp, h, ref, shallowRef } from 'vue'
import { FIRST_STATE, isLater, parseState } from '../protocol.ts'
import { hearStream } from './event-stream.ts'
import Follower from './Follower.vue'
import { addTheme } from './theme.ts'

addTheme()
if (!matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('light')
// Beside this script, wherever that is hosted.
const { editions, relay } = (await (await fetch(new URL('follow.json', import.meta.url))).json()) as {
  editions: [Edition, ...Edition[]]
  /** A node elsewhere that tells where the talk is, for a site of a static host. */
  relay?: string
}
const state = shallowRef<StageState>(FIRST_STATE)
const isConnected = ref(true)
hearStream(new URL('/__deck/events', relay ?? location.href), {
  open: () => void (isConnected.value = true),
  error: () => void (isConnected.value = false),
  message(data) {
    const next = parseState(data)
    if (next !== undefined && isLater(next, state.value)) state.value = next
  },
})
createApp(() => h(Follower, { editions, state: state.value, isConnected: isConnected.value })).mount('#page')
