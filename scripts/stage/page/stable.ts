import type { FramePlace } from '../../slidev/print-view.ts'
import type { PageProblem } from './faults.ts'
import type { Pending } from './pending.ts'
import { navOf, runningApp } from '../../slidev/app.ts'
import { drawMarksAgain, MARK } from '../../slidev/marks.ts'
import { frameAround, mountedSlides, parseFrameId, PLAYED_SLIDE } from '../../slidev/print-view.ts'
import { pageProblems } from './faults.ts'
import { finishAnimations } from './finish.ts'
import { pendingInPlayer, pendingInPrint } from './pending.ts'
import { hidePopupsOfOthers, placePopups } from './popups.ts'

/** A mounted slide in one click state. */
export interface MountedFrame extends FramePlace {
  id: string
}

export interface StablePage {
  /** The slides and click states that are mounted, in their order. */
  frames: MountedFrame[]
  findings: PageProblem[]
  /** What had not come when the time was up. */
  late?: Pending
}

export interface StableOptions {
  /** How many slides are to be mounted. */
  slides: number
  /** In milliseconds. */
  timeout: number
}

/** How many painted frames without a change are taken for the end. */
const STILL_FRAMES = 2

let changes = 0
let changed: Node = document
let isWatching = false

function watchChanges(): void {
  if (isWatching) return
  isWatching = true
  new MutationObserver(records => {
    changes += records.length
    changed = records.at(-1)?.target ?? changed
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  document.addEventListener('scroll', () => void changes++, { capture: true, passive: true })
}

/** A task that is queued while a frame is made comes after it has been painted. */
async function painted(): Promise<void> {
  return new Promise(done => requestAnimationFrame(() => setTimeout(done)))
}

/** Resolves when `pending` names nothing and nothing changes; with what is late where the deadline passes. */
async function waitForStillness(pending: () => Pending | undefined, deadline: number): Promise<Pending | undefined> {
  for (let seen = -1, still = 0; still < STILL_FRAMES;) {
    if (performance.now() > deadline)
      return pending() ?? { message: 'the slide never stands still', ...frameAround(changed) }
    finishAnimations()
    await painted()
    still = pending() === undefined && changes === seen ? still + 1 : 0
    seen = changes
  }
  return undefined
}

/** Has what v-mark drew find its words again: they may have moved since, where a diagram or a font came later. */
async function placeMarks(stillness: () => Promise<Pending | undefined>): Promise<Pending | undefined> {
  if (!document.querySelector(MARK)) return undefined
  drawMarksAgain()
  return stillness()
}

function mountedFrames(): MountedFrame[] {
  return mountedSlides().map(({ id }) => ({ id, ...parseFrameId(id) }))
}

/**
 * Resolves when nothing in the page is on its way any more. Only conditions are waited for, looked at from one painted frame to
 * the next; what moves is brought to its end. When the time is up, it says what did not come.
 */
export async function waitUntilStable({ slides, timeout }: StableOptions): Promise<StablePage> {
  const deadline = performance.now() + timeout
  watchChanges()
  const pending = (): Pending | undefined => pendingInPrint(slides)
  const stillness = async (): Promise<Pending | undefined> => waitForStillness(pending, deadline)
  const late = (await stillness()) ?? (await placeMarks(stillness)) ?? (await placePopups(stillness))
  return { frames: mountedFrames(), findings: late ? [] : await pageProblems(), late }
}

/** The player centres a slide in its window; one that is an odd number of pixels high would lie between them. */
function pinSlide(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${PLAYED_SLIDE} { left: 0 !important; top: 0 !important; transform: translate(0) !important }`)
  document.adoptedStyleSheets.push(sheet)
}

/** Resolves when the player shows a slide in a click state and is stable; with what is late where the time is up. */
export async function waitUntilPlayed({ slide, click }: FramePlace, timeout: number): Promise<Pending | undefined> {
  const deadline = performance.now() + timeout
  watchChanges()
  pinSlide()
  const pending = (): Pending | undefined => pendingInPlayer(slide)
  const stillness = async (): Promise<Pending | undefined> => waitForStillness(pending, deadline)
  const late = await stillness()
  if (late) return late
  const nav = navOf(runningApp())
  // Its address is cut to the clicks that are known at first: one that a late component adds is clicked for.
  if (nav?.clicks !== click) await nav?.go?.(slide, click, true)
  hidePopupsOfOthers()
  return (await stillness()) ?? placeMarks(stillness)
}
