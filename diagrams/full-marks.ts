import type { Point } from './path.ts'

/** Two lines of 12 with their stations, which meet and go on hollow to a station that is still to be built. */
export const MARKS = {
  rows: [318, 494],
  first: 318,
  pitch: 66,
  line: 12,
  radius: 18,
  name: 72,
  bend: 30,
  meet: { x: 1046, y: 406 },
  next: { x: 1152, radius: 27, ring: 6 },
  /** Where the two become one. */
  junction: 20,
  hollow: 22,
  core: 10,
} as const

/** Where station 0 to 9 of a line stands. */
export function markStation(row: number, index: number): Point {
  return { x: MARKS.first + index * MARKS.pitch, y: MARKS.rows[row] ?? MARKS.rows[0] }
}

/** A line from the slide's left edge past its stations and into the meeting point. */
export function markLine(row: number): Point[] {
  const y = MARKS.rows[row] ?? MARKS.rows[0]
  const climb = Math.abs(MARKS.meet.y - y)
  return [{ x: -20, y }, { x: MARKS.meet.x - climb, y }, { ...MARKS.meet }]
}
