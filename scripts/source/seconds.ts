import { parseTimeString } from '@slidev/parser/utils'

/** `formatClock(95)` => `1:35` */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}

/** A time as Slidev reads it, `2:00`, `90s`, `30min`, in seconds; undefined where it is none. */
export function secondsOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  try {
    const { seconds } = parseTimeString(value)
    return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
  } catch {
    return undefined
  }
}
