import type { Point } from './path.ts'
import { round } from './path.ts'

/** Where a project can be, from the top of the drawing to its bottom. */
export const TIERS = ['graduated', 'incubating', 'sandbox', 'archived', 'outside'] as const
export type Tier = (typeof TIERS)[number]

/** From when on a project is in a tier: `{ tier: 'sandbox', since: '2019-05-14' }`. */
export interface Move {
  tier: Tier
  since: string
}
export interface Project {
  name: string
  moves: readonly Move[]
}

/** A project's time in one tier, and the lane of that tier it runs in. Times are years: 2022.82. */
export interface Stay {
  tier: Tier
  from: number
  to: number
  lane: number
}
export interface Band {
  tier: Tier
  top: number
  height: number
  lanes: number
}
export interface Span {
  from: number
  to: number
}

const DAYS_TO_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const YEAR = 365

/** A day as a year and its share, good to a day: `yearOf('2022-07-02')` => 2022.4986. A month or year alone is its first day. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + ((DAYS_TO_MONTH[month - 1] ?? 0) + day - 1) / YEAR
}

/** The tracks' field: years run from left to right, lanes from top to bottom. */
export const FIELD = { left: 236, right: 1052, top: 180, bottom: 654 } as const
const BAND_GAP = 8
const BAND_PADDING = 2
/** Two lines that follow each other in a lane stay this far apart, in years: room for the bends. */
const LANE_REST = 0.3
/** How far a line leans while it changes tier: pixels to the side for each pixel up or down, within limits. */
const LEAN = { share: 0.34, least: 14, most: 44 } as const
/** Names stand this far right of where their line is now. */
export const NAME_GAP = 14

/** A moment's place on the axis. */
export function timeX(year: number, span: Span): number {
  return FIELD.left + ((year - span.from) / (span.to - span.from)) * (FIELD.right - FIELD.left)
}

/** Every project's stays, each in the topmost lane of its tier that is free for all of the stay, projects in the order given. */
export function stays(projects: readonly Project[], end: number): Stay[][] {
  const taken = new Map<Tier, Span[][]>(TIERS.map(tier => [tier, []]))
  return projects.map(({ moves }) =>
    moves.map(({ tier, since }, index) => {
      const from = yearOf(since)
      const next = moves[index + 1]
      const to = next ? yearOf(next.since) : end
      const lanes = taken.get(tier) ?? []
      const free = lanes.findIndex(lane =>
        lane.every(span => to + LANE_REST <= span.from || from >= span.to + LANE_REST),
      )
      const lane = free === -1 ? lanes.length : free
      ;(lanes[lane] ??= []).push({ from, to })
      return { tier, from, to, lane }
    }),
  )
}

/** The tiers one under the other, each as high as its lanes, together as high as the field. */
export function bands(tracks: readonly Stay[][]): Band[] {
  const all = tracks.flat()
  const lanes = TIERS.map(tier => Math.max(1, ...all.filter(stay => stay.tier === tier).map(stay => stay.lane + 1)))
  const total = lanes.reduce((sum, count) => sum + count, 0)
  const room = FIELD.bottom - FIELD.top - BAND_GAP * (TIERS.length - 1) - BAND_PADDING * 2 * TIERS.length
  const pitch = room / total
  let top: number = FIELD.top
  return TIERS.map((tier, index) => {
    const count = lanes[index] ?? 1
    const height = count * pitch + BAND_PADDING * 2
    const band = { tier, top, height, lanes: count }
    top += height + BAND_GAP
    return band
  })
}

/** The middle of a lane. */
export function laneY({ tier, lane }: Pick<Stay, 'tier' | 'lane'>, all: readonly Band[]): number {
  const band = all.find(candidate => candidate.tier === tier)
  if (!band) throw new Error(`no band for the tier "${tier}"`)
  return band.top + BAND_PADDING + ((lane + 0.5) * (band.height - BAND_PADDING * 2)) / band.lanes
}

/**
 * A project's line from one moment to another: along its lanes, leaning over from one to the next with the date of the change in the middle.
 * Empty when the project was not there yet.
 */
export function trackPoints(track: readonly Stay[], window: Span, span: Span, all: readonly Band[]): Point[] {
  const points: Point[] = []
  track.forEach((stay, index) => {
    const from = Math.max(stay.from, window.from)
    const to = Math.min(stay.to, window.to)
    if (from >= to) return
    const y = laneY(stay, all)
    const lean = (other: Stay | undefined): number => (other ? leanOf(y, laneY(other, all)) : 0)
    const before = stay.from > window.from ? track[index - 1] : undefined
    const after = stay.to < window.to ? track[index + 1] : undefined
    points.push(
      { x: round(timeX(from, span) + lean(before)), y: round(y) },
      { x: round(timeX(to, span) - lean(after)), y: round(y) },
    )
  })
  return points
}

/** Half the width of a bend between two heights. */
function leanOf(y: number, other: number): number {
  return Math.min(LEAN.most, Math.max(LEAN.least, Math.abs(other - y) * LEAN.share)) / 2
}

/** The stay a project is in at a moment; none before its first. */
export function stayAt(track: readonly Stay[], year: number): Stay | undefined {
  return track.findLast(stay => stay.from <= year)
}

/** How many projects each tier holds at a moment. */
export function census(tracks: readonly Stay[][], year: number): Record<Tier, number> {
  const count: Record<Tier, number> = { graduated: 0, incubating: 0, sandbox: 0, archived: 0, outside: 0 }
  for (const track of tracks) {
    const stay = stayAt(track, year)
    if (stay) count[stay.tier] += 1
  }
  return count
}
