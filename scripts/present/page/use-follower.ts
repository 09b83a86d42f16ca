import type { StageState } from '../protocol.ts'
import type { Edition } from '../server/talk.ts'
import { computed, ref, watch } from 'vue'
import { slideIn } from '../protocol.ts'
import { wordsFor } from './words.ts'

const KEPT = 'deck-language'

/** The first of the browser's languages that the talk has. */
function preferred(editions: readonly Edition[]): string {
  const known = editions.map(({ language }) => language)
  const wanted = navigator.languages.map(language => known.find(one => one.slice(0, 2) === language.slice(0, 2)))
  return wanted.find(language => language !== undefined) ?? known[0] ?? 'en'
}

/** Where a follower is: with the talk, or elsewhere in an edition of its own choice. */
export function useFollower(editions: readonly [Edition, ...Edition[]], state: () => StageState) {
  const language = ref(localStorage.getItem(KEPT) ?? preferred(editions))
  const edition = computed(() => editions.find(one => one.language === language.value) ?? editions[0])
  const ids = computed(() => edition.value.slides.map(({ id }) => id))
  const isLive = ref(true)
  /** Where the follower looks, when that is elsewhere. */
  const own = ref(1)
  const liveNo = computed(() => slideIn(state(), ids.value))
  const no = computed(() => (isLive.value ? liveNo.value : own.value))
  const slide = computed(() => edition.value.slides[no.value - 1])

  watch(
    () => state().calls,
    () => void (isLive.value = true),
  )
  watch(language, chosen => void (document.documentElement.lang = chosen), { immediate: true })
  watch(slide, found => void (document.title = found?.title ?? edition.value.title), { immediate: true })

  return {
    edition,
    words: computed(() => wordsFor(edition.value.language)),
    isLive,
    liveNo,
    no,
    slide,
    /** Goes some slides on or back; at the slide of the talk it is with the talk again. */
    look(by: number): void {
      const to = Math.min(Math.max(1, no.value + by), edition.value.slides.length)
      if (to === no.value) return
      own.value = to
      isLive.value = to === liveNo.value
    },
    /** Takes the edition of a language, and stays on the same slide. */
    choose(chosen: string): void {
      const id = slide.value?.id
      language.value = chosen
      localStorage.setItem(KEPT, chosen)
      own.value = Math.max(1, ids.value.indexOf(id ?? '') + 1)
    },
  }
}
