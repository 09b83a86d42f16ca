/** How long ago a talk may have begun when its server is started, in milliseconds; else it begins tomorrow. */
const STILL_GOING = 6 * 3_600_000

/**
 * When a talk begins, in milliseconds since 1970: the `14:30` that is nearest, of today or, where that is long past, of tomorrow.
 * Undefined where it is no time of day.
 *
 * @param written `14:30` or `9:05`, by this machine's clock.
 * @param now In milliseconds since 1970.
 */
export function startTime(written: string, now: number): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(written.trim()) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const at = new Date(now)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  if (now - at.getTime() > STILL_GOING) at.setDate(at.getDate() + 1)
  // Shortly after midnight, 23:30 was half an hour ago.
  else if (at.getTime() - now > 24 * 3_600_000 - STILL_GOING) at.setDate(at.getDate() - 1)
  return at.getTime()
}
