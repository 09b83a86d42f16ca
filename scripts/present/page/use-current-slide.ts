import type { Ref } from 'vue'
import type { StageState } from '../protocol.ts'
import type { Talk } from '../server/talk.ts'
import type { SlidevApp } from './slidev-app.ts'
import type { StageLink } from './stage-link.ts'
import { onUnmounted, ref, shallowRef, watch } from 'vue'
import { slideIn } from '../protocol.ts'

/** How often the slide's own count of clicks is read, in milliseconds: components may add to it at any time. */
const READ_EVERY = 150

/** The slide that the desk shows and steps: it follows the talk, and what is done on it is the talk's step. */
export function useCurrentSlide(talk: Talk, link: StageLink, state: Ref<StageState>) {
  const app = shallowRef<SlidevApp>()
  const clicks = ref(0)
  const isDark = ref(false)
  /** Whether the slide moves because the talk did; that is no step of its own. */
  let isFollowing = false
  const ids = talk.slides.map(({ id }) => id)
  const hearing: (() => void)[] = []

  async function follow(): Promise<void> {
    if (app.value === undefined) return
    isFollowing = true
    await app.value.show(slideIn(state.value, ids), state.value.click)
    isFollowing = false
    hearing.forEach(hear => hear())
  }
  watch(state, follow)

  /** A step on the slide itself, by whatever: its own controls, a key, a swipe. */
  function step(): void {
    const nav = app.value?.nav
    if (nav === undefined || isFollowing) return
    const { currentPage: no, clicks: click } = nav
    if (no === state.value.no && click === state.value.click) return
    const time = Date.now()
    link.step({
      slide: idNow(),
      no,
      click,
      black: false,
      started: state.value.started ?? time,
      since: no === state.value.no ? (state.value.since ?? time) : time,
    })
  }

  function idNow(): string {
    return ids[(app.value?.nav.currentPage ?? 1) - 1] ?? '#1'
  }

  // A phone that steps must know when a slide is over; only a window that shows it does.
  watch([clicks, () => state.value.no], ([count]) => {
    if (app.value?.nav.currentPage !== state.value.no) return
    const body = JSON.stringify({ slide: idNow(), clicks: count })
    const headers = { 'content-type': 'application/json' }
    void fetch('/__deck/clicks', { method: 'POST', headers, body }).catch(() => {})
  })

  function read(): void {
    if (app.value === undefined) return
    clicks.value = app.value.nav.clicksTotal
    isDark.value = app.value.window.document.documentElement.classList.contains('dark')
  }
  const reading = setInterval(read, READ_EVERY)
  onUnmounted(() => clearInterval(reading))

  return {
    app,
    clicks,
    isDark,
    /** The id of the slide that is shown. */
    idNow,
    /** Calls back each time the slide shows where the talk is. */
    onShown: (hear: () => void) => void hearing.push(hear),
    /** Takes the frame in which Slidev is ready, and shows there where the talk is. */
    async connect(found: SlidevApp): Promise<void> {
      app.value = found
      found.onMove(step)
      await follow()
    },
    /** Slidev keeps the colours for all windows of this browser. */
    toggleDark(): void {
      for (const type of ['keydown', 'keyup'])
        app.value?.window.dispatchEvent(new KeyboardEvent(type, { key: 'd', code: 'KeyD', bubbles: true }))
    },
  }
}
