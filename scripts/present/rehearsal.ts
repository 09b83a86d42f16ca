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

/** Budgets after a rehearsal, in steps of five seconds: what each slide took, scaled where all together took longer than the talk may. */
export function proposeBudgets({
  slides,
  duration,
}: Pick<Rehearsal, 'slides' | 'duration'>): { id: string; no: number; seconds: number }[] {
  const taken = slides.reduce((sum, slide) => sum + slide.taken, 0)
  if (taken === 0) return []
  const all = duration ?? taken
  const scale = all / taken
  const proposed = slides.map(({ id, no, taken: own }) => ({
    id,
    no,
    seconds: Math.max(5, Math.round((own * scale) / 5) * 5),
  }))
  // What rounding gave or took goes to the longest, where it is felt least.
  const rest = Math.round(all / 5) * 5 - proposed.reduce((sum, { seconds }) => sum + seconds, 0)
  const longest = proposed.reduce((best, one) => (one.seconds > best.seconds ? one : best))
  longest.seconds = Math.max(5, longest.seconds + rest)
  return proposed
}
