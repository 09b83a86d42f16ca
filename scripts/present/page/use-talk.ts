import type { Ref } from 'vue'
import type { Room, StageState } from '../protocol.ts'
import type { Talk, TalkSlide } from '../server/talk.ts'
import type { Standing } from '../timing.ts'
import type { StageLink } from './stage-link.ts'
import { computed, onUnmounted, ref, shallowRef } from 'vue'
import { slideSince, standingOf } from '../timing.ts'
import { wordsFor } from './words.ts'

/** The deck of the talk, as its server or the last visit told it: the page opens without the server too. */
export async function loadTalk(): Promise<Talk> {
  try {
    const response = await fetch('/__deck/talk.json')
    const talk = (await response.json()) as Talk
    localStorage.setItem('deck-talk', JSON.stringify(talk))
    return talk
  } catch (error) {
    const kept = localStorage.getItem('deck-talk')
    if (kept === null) throw error
    return JSON.parse(kept) as Talk
  }
}

/** What presenter and remote both show: where the talk is, how it stands, and what is to be said. */
export function useTalk(talk: Talk, link: StageLink) {
  const words = wordsFor(talk.language)
  const state: Ref<StageState> = shallowRef(link.state)
  const room = shallowRef<Room>({ followers: 0, phones: 0 })
  const isServerThere = ref(link.isServerThere)
  const now = ref(Date.now())
  link.onState(next => void (state.value = next))
  link.onRoom(next => void (room.value = next))
  link.onServer(isThere => void (isServerThere.value = isThere))
  const ticking = setInterval(() => void (now.value = Date.now()), 250)
  onUnmounted(() => clearInterval(ticking))

  const budgets = talk.slides.map(({ budget }) => budget)
  const slide = computed<TalkSlide | undefined>(() => talk.slides[state.value.no - 1])
  const following = computed<TalkSlide | undefined>(() => talk.slides[state.value.no])
  const secondsSince = (time: number | undefined): number =>
    time === undefined ? 0 : Math.max(0, (now.value - time) / 1000)
  /** A talk with an hour begins at that hour, whatever was stepped before. */
  const hour = ref(talk.start)
  const began = computed(() => hour.value ?? state.value.started)
  const standing = computed<Standing>(() =>
    standingOf(
      { duration: talk.duration, budgets },
      state.value.no,
      secondsSince(began.value),
      secondsSince(slideSince(began.value, state.value.since)),
    ),
  )
  /** Seconds until the hour of a talk that has one; undefined when it has begun. */
  const startsIn = computed(() => {
    const seconds = hour.value === undefined ? 0 : (hour.value - now.value) / 1000
    return seconds > 0 ? seconds : undefined
  })
  const isStarted = computed(() => began.value !== undefined && startsIn.value === undefined)
  /** Starts the clock without a step: what is said on the first slide counts too. */
  function startClock(): void {
    const time = Date.now()
    link.step({ started: time, since: time })
  }
  /** Has the clock start with the first step again, as for a rehearsal. */
  const forgetHour = (): void => void (hour.value = undefined)
  return {
    words,
    startsIn,
    isStarted,
    startClock,
    forgetHour,
    state,
    room,
    isServerThere,
    now,
    slide,
    following,
    standing,
    budgets,
  }
}
