/** Where the CNCF has a project. */
export const TIERS = ['graduated', 'incubating', 'sandbox', 'archived'] as const
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

/** A project's time in one tier. Times are years: 2022.82. */
export interface Stay {
  tier: Tier
  from: number
  to: number
}
/** A row of the pile holds one project. */
export interface Row {
  name: string
  stays: Stay[]
}

const DAYS_TO_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const YEAR = 365

/** Years run from left to right; rows are piled up from the bottom. */
export const PILE = { x: 140, year: 102, bottom: 622, pitch: 34, bar: 23, axis: 628, years: 651 } as const
export const RULER = { top: 222, number: 213, label: 172, elbow: 491, left: 72 } as const
export const OPEN = { bracket: 24, x: 1142, y: 405, radius: 36, ring: 7, text: 478 } as const
export const LEGEND = { x: 72, y: 148, pitch: 32, width: 44, height: 22, text: 128 } as const

/** A day as a year and its share, good to a day: `yearOf('2022-07-02')` => 2022.4986. A month or year alone is its first day. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + ((DAYS_TO_MONTH[month - 1] ?? 0) + day - 1) / YEAR
}

/** A moment's place on the axis, which begins with the year `begins`. */
export function timeX(year: number, begins: number): number {
  return PILE.x + (year - begins) * PILE.year
}

/** The top of row 0 (the lowest), 1, 2, … */
export function rowTop(row: number): number {
  return PILE.bottom - PILE.bar - row * PILE.pitch
}

function staysOf(moves: readonly Move[], end: number): Stay[] {
  return moves.map(({ tier, since }, index) => {
    const next = moves[index + 1]
    return { tier, from: yearOf(since), to: next ? yearOf(next.since) : end }
  })
}

/** One row for each project, in the order of acceptance. */
export function pile(projects: readonly Project[], end: number): Row[] {
  return projects
    .map(({ name, moves }) => ({ name, stays: staysOf(moves, end) }))
    .sort((one, other) => (one.stays[0]?.from ?? 0) - (other.stays[0]?.from ?? 0))
}

/** The stay a project is in at a moment; none before its first. */
export function stayAt(stays: readonly Stay[], year: number): Stay | undefined {
  return stays.findLast(stay => stay.from <= year)
}

/** Whether a row holds a living project at that moment. */
export function isAlive(row: Row, year: number): boolean {
  const stay = stayAt(row.stays, year)
  return stay !== undefined && stay.tier !== 'archived'
}

/** The stays that a window shows, cut at its edges. */
export function cut(stays: readonly Stay[], from: number, to: number): Stay[] {
  return stays
    .filter(stay => stay.from < to && stay.to > from)
    .map(stay => ({ ...stay, from: Math.max(stay.from, from), to: Math.min(stay.to, to) }))
}
