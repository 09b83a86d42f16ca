/** How a talk stands against its slides' budgets. All times in seconds. */
export interface Standing {
  /** Since the clock was started; 0 before. */
  elapsed: number
  /** Until the talk should be over; below zero after. Undefined where the deck has no duration. */
  left?: number
  /** Behind the plan (above zero), ahead of it (below), 0 within the slide's own time. Undefined without budgets. */
  behind?: number
  /** Spent on this slide, and its budget. */
  spent: number
  budget?: number
  /** What should be left when this slide ends. */
  until?: number
}

export interface Plan {
  duration?: number
  /** Of each slide in turn. */
  budgets: readonly (number | undefined)[]
}

/** Where the talk stands `elapsed` seconds after its beginning, on slide `no` for `spent` seconds. */
export function standingOf({ duration, budgets }: Plan, no: number, elapsed: number, spent: number): Standing {
  const budget = budgets[no - 1]
  const hasBudgets = budgets.some(one => one !== undefined)
  const planned = budgets.reduce<number>((sum, one = 0) => sum + one, 0)
  const total = duration ?? (hasBudgets ? planned : undefined)
  const from = budgets.slice(0, no - 1).reduce<number>((sum, one = 0) => sum + one, 0)
  const to = from + (budget ?? 0)
  return {
    elapsed,
    spent,
    budget,
    left: total === undefined ? undefined : total - elapsed,
    behind: hasBudgets ? Math.max(0, elapsed - to) + Math.min(0, elapsed - from) : undefined,
    until: hasBudgets && total !== undefined ? total - to : undefined,
  }
}

/**
 * Since when the slide has been told, in milliseconds since 1970: not before the talk began, and from then on where it was there
 * already. Undefined before.
 */
export function slideSince(began: number | undefined, shown: number | undefined): number | undefined {
  return began === undefined ? undefined : Math.max(began, shown ?? began)
}

/** Amber from the first second behind, red from two minutes or when the time is over. */
export function mood({ behind = 0, left = 1 }: Pick<Standing, 'behind' | 'left'>): 'fine' | 'late' | 'over' {
  if (left < 0 || behind >= 120) return 'over'
  return Math.floor(behind) > 0 ? 'late' : 'fine'
}

/** `23:10`; after zero `−1:39`. A part of a second is not yet over. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds) + 1e-6)
  const sign = seconds < 0 && whole > 0 ? '−' : ''
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${sign}${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`
}
