import type { Point } from './path.ts'
import type { Topic } from './tone.ts'

/** One stretch of the large line, from its station to the next; `arrival` is ink and comes in from the left. */
export interface Stretch {
  id: 'arrival' | Topic
  path: string
}

/** The line is 22 wide; where it crosses itself the upper stretch has a casing of paper, 38 wide and 68 high. */
export const LINE = { width: 22, casing: { x: 741, y: 462, width: 38, height: 68 }, hollow: 10 } as const
export const STATION = { radius: 24, ring: 6, lit: { radius: 34, ring: 8 } } as const

/** After the loop of Detroit's elevated railway: in from the left, around, over itself and out to the right, hollow where it is not built yet. */
export const STRETCHES: readonly Stretch[] = [
  { id: 'arrival', path: 'M-20 496 L604 496' },
  { id: 'network', path: 'M604 496 L1097 496 A84 84 0 0 0 1181 412 L1181 264' },
  { id: 'stateful', path: 'M1181 264 L1181 164 A84 84 0 0 0 1097 80 L1002 80' },
  { id: 'platform', path: 'M1002 80 L903.2 80 A56 56 0 0 0 863.6 96.4 L776.4 183.6 A56 56 0 0 0 760 223.2 L760 388' },
  { id: 'tenancy', path: 'M760 388 L760 508 A84 84 0 0 0 844 592 L1002 592' },
  { id: 'next', path: 'M1002 592 L1300 592' },
]

/** A station's place and where its name stands. */
export interface StationPlace extends Point {
  label: Point & { anchor: 'start' | 'middle' | 'end' }
}

export const STATIONS: Record<Topic, StationPlace> = {
  network: { x: 604, y: 496, label: { x: 604, y: 454, anchor: 'middle' } },
  stateful: { x: 1181, y: 264, label: { x: 1137, y: 273, anchor: 'end' } },
  platform: { x: 1002, y: 80, label: { x: 1002, y: 136, anchor: 'middle' } },
  tenancy: { x: 760, y: 388, label: { x: 804, y: 397, anchor: 'start' } },
  next: { x: 1002, y: 592, label: { x: 1002, y: 648, anchor: 'middle' } },
}

/** The line when the talk is over: stations passed, the next one on the hollow stretch, and the address in the loop. */
export const COMPLETE = {
  passed: 27,
  next: { x: 1141, y: 592, radius: 31, ring: 6, name: 654 },
  qr: { x: 884, y: 186, side: 205, title: 138 },
  /** The address under the code: the baseline of its first line, its middle, and how many letters a line of it holds. */
  address: { y: 432, x: 986.5, size: 28, letters: 22, least: 18, most: 30 },
} as const

/** The strip at the foot of a slide: five stations 44 apart on a track from 932 to 1152, around y 684. */
export const STRIP = { y: 684, left: 932, right: 1152, first: 954, pitch: 44, nameEnd: 910, pageEnd: 1208 } as const

/** Where station 1 to 5 stands on the strip; 0 is the track's beginning and 6 its end. */
export function stripStation(number: number): number {
  if (number <= 0) return STRIP.left
  return Math.min(STRIP.right, STRIP.first + (number - 1) * STRIP.pitch)
}

/** How far the strip's line has come: up to the last station in ink, and on in the topic's hue by the share of its slides. */
export function stripProgress(reached: number, share: number): { station: number; end: number } {
  const station = stripStation(reached)
  return { station, end: station + (stripStation(reached + 1) - station) * share }
}
