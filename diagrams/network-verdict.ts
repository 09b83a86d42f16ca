import { CONTENT } from './grid.ts'

/** A bar as wide as the slide's content, which is all that the cards carry, and under it two rows of stations, one for each CNI. */
export const VERDICT = {
  heading: { speed: 158, security: 412 },
  bar: { y: 204, height: 64, point: 22 },
  axis: 276,
  tick: 304,
  names: 468,
  rows: [512, 572],
  first: 282,
  last: 1160,
  radius: 14,
  legend: 636,
} as const

/** Where a rate stands on the bar: 0 at the left margin, `of` at the right. */
export function rateX(rate: number, of: number): number {
  return CONTENT.left + (rate / of) * CONTENT.width
}

/** The bar up to a rate whose end is pointed: at least so much was measured. */
export function openBar(rate: number, of: number): string {
  const { y, height, point } = VERDICT.bar
  const end = rateX(rate, of)
  return `M${CONTENT.left} ${y} H${end} L${end + point} ${y + height / 2} L${end} ${y + height} H${CONTENT.left} Z`
}

/** Where CNI 0 to count − 1 stands in its row. */
export function verdictX(index: number, count: number): number {
  return VERDICT.first + (index * (VERDICT.last - VERDICT.first)) / Math.max(1, count - 1)
}
