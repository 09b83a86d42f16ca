import { parseTimeString } from '@slidev/parser/utils'

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
