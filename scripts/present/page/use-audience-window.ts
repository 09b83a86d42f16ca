import type { Ref } from 'vue'
import type { Talk } from '../server/talk.ts'
import type { StageLink } from './stage-link.ts'
import { computed, ref } from 'vue'

/** Without a word for so long, a window counts as lost, in milliseconds. */
const SILENCE = 3000

/** Whether an audience's window is there, and where it was last when it is not. */
export function useAudienceWindow(talk: Talk, link: StageLink, now: Ref<number>) {
  const heard = ref(new Map<string, { at: number; no: number; click: number }>())
  link.onAside(aside => {
    if (aside.kind === 'alive') {
      heard.value.set(aside.id, { at: Date.now(), no: aside.no, click: aside.click })
      // Of several windows that are gone, one sign is enough.
      for (const [id, { at }] of heard.value) if (id !== aside.id && Date.now() - at > SILENCE) heard.value.delete(id)
    }
    if (aside.kind === 'gone') {
      const one = heard.value.get(aside.id)
      if (one !== undefined) one.at = Math.min(one.at, Date.now() - SILENCE)
    }
  })
  const isThere = computed(() => [...heard.value.values()].some(({ at }) => now.value - at < SILENCE))
  const lost = computed(() => {
    const last = [...heard.value.values()].sort((a, b) => b.at - a.at)[0]
    if (last === undefined || isThere.value) return undefined
    return { ...last, seconds: Math.max(0, Math.round((now.value - last.at) / 1000)) }
  })
  return {
    isThere,
    lost,
    /** Opens the audience's window where the talk is. */
    open() {
      const { no, click } = link.state
      window.open(
        `${talk.base}${no}${click > 0 ? `?clicks=${click}` : ''}`,
        'deck-audience',
        'popup,width=1280,height=720',
      )
    },
  }
}
