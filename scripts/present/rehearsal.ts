import type { StageState } from './protocol.ts'

/** When the talk came to a slide and click, in milliseconds since 1970. */
interface Step {
  at: number
  slide: string
  click: number
}

/** What a rehearsal took, in seconds. */
export interface Rehearsal {
  /** When it began, as ISO 8601. */
  began: string
  title: string
  duration?: number
  taken: number
  slides: {
    no: number
    id: string
    title: string
    planned?: number
    taken: number
    clicks: { click: number; taken: number }[]
  }[]
}

/** Whether what was sent is a rehearsal, as `createRecorder` reports it. */
export function isRehearsal(sent: unknown): sent is Rehearsal {
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  if (!isRecord(sent) || typeof sent.began !== 'string' || !Array.isArray(sent.slides)) return false
  return sent.slides.every(
    (slide: unknown) =>
      isRecord(slide) && typeof slide.id === 'string' && Number.isInteger(slide.no) && Number.isFinite(slide.taken),
  )
}

interface Plan {
  title: string
  duration?: number
  slides: readonly { no: number; id: string; title: string; budget?: number }[]
}

export interface Recorder {
  take: (state: Pick<StageState, 'slide' | 'click'>, at: number) => void
  /** What `createRecorder` goes on from. */
  text: () => string
  report: (plan: Plan, end: number) => Rehearsal
}

/** Records where a rehearsal is, and when. */
export function createRecorder(kept: string | null = null): Recorder {
  const steps: Step[] = kept === null ? [] : (JSON.parse(kept) as Step[])
  return {
    take({ slide, click }, at) {
      const last = steps.at(-1)
      if (last?.slide !== slide || last.click !== click) steps.push({ at, slide, click })
    },
    text: () => JSON.stringify(steps),
    report({ title, duration, slides }, end) {
      const seconds = (from: number, to: number): number => Math.round(Math.max(0, to - from) / 100) / 10
      const spans = steps.map((step, index) => ({ ...step, taken: seconds(step.at, steps[index + 1]?.at ?? end) }))
      const sum = (of: readonly { taken: number }[]): number =>
        Math.round(of.reduce((total, { taken }) => total + taken, 0) * 10) / 10
      return {
        began: new Date(steps[0]?.at ?? end).toISOString(),
        title,
        duration,
        taken: sum(spans),
        slides: slides.map(({ no, id, title: name, budget }) => {
          const own = spans.filter(({ slide }) => slide === id)
          const clicks = [...new Set(own.map(({ click }) => click))].sort((a, b) => a - b)
          return {
            no,
            id,
            title: name,
            planned: budget,
            taken: sum(own),
            clicks: clicks.map(click => ({ click, taken: sum(own.filter(one => one.click === click)) })),
          }
        }),
      }
    },
  }
}

/** A slide that was shown for less was passed by, in seconds. */
const PASSED_BY = 3
/** Budgets are of whole steps, in seconds. */
const STEP = 5

/**
 * Budgets after a rehearsal, in steps of five seconds, for the slides that were told: what each took, scaled so that all together
 * take as long as the talk may. What was passed by keeps its budget; where it has none, the others are scaled down alone.
 */
export function proposeBudgets({
  slides,
  duration,
}: Pick<Rehearsal, 'slides' | 'duration'>): { id: string; no: number; seconds: number }[] {
  const told = slides.filter(({ taken }) => taken >= PASSED_BY)
  if (told.length === 0) return []
  const passed = slides.filter(slide => !told.includes(slide))
  const taken = told.reduce((sum, slide) => sum + slide.taken, 0)
  const room = (duration ?? Infinity) - passed.reduce((sum, { planned = 0 }) => sum + planned, 0)
  const isWhole = passed.every(({ planned }) => planned !== undefined)
  const least = told.length * STEP
  const all = duration === undefined ? taken : Math.max(least, isWhole ? room : Math.min(taken, room))
  const proposed = told.map(({ id, no, taken: own }) => ({
    id,
    no,
    seconds: Math.max(STEP, Math.round((own * all) / taken / STEP) * STEP),
  }))
  // What rounding gave or took goes to whichever is longest, where it is felt least.
  let rest = Math.round(all / STEP) * STEP - proposed.reduce((sum, { seconds }) => sum + seconds, 0)
  while (rest !== 0) {
    const longest = proposed.reduce((best, one) => (one.seconds > best.seconds ? one : best))
    if (rest < 0 && longest.seconds <= STEP) break
    longest.seconds += Math.sign(rest) * STEP
    rest -= Math.sign(rest) * STEP
  }
  return proposed
}
