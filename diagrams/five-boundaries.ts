import type { Box } from './tenancy.ts'
import type { Topic } from './tone.ts'
import { CANVAS, column } from './grid.ts'

/** The five places where the deck drew its one line, in the order of the talk. */
export const BOUNDARIES = ['network', 'offload', 'stateful', 'platform', 'tenancy'] as const
export type BoundaryName = (typeof BOUNDARIES)[number]

/** Whose hue each has: the card belongs to the network too. */
export const HUES: Record<BoundaryName, Topic> = {
  network: 'network',
  offload: 'network',
  stateful: 'stateful',
  platform: 'platform',
  tenancy: 'tenancy',
}

/** The stroke's height, the ground's end, and what stands around the pictures. */
export const FIVE = {
  line: 358,
  floor: 560,
  name: 160,
  key: { above: 338, below: 399 },
  monday: 624,
  width: 169,
  gutter: 12,
} as const

/** Left edge of a picture: `pictureLeft(0)` => 265.33. */
export function pictureLeft(index: number): number {
  return column(3 + 2 * index)
}

/** A picture's stretch of the line, from seam to seam; the last one runs on to the slide's edge. */
export function stretch(index: number): { from: number; to: number } {
  return {
    from: pictureLeft(index) - FIVE.gutter,
    to: index === BOUNDARIES.length - 1 ? CANVAS.width : pictureLeft(index + 1) - FIVE.gutter,
  }
}

/** The platform's nine layers: four above the line, five below it. */
export function layerBoxes(held: number, count: number): Box[] {
  const [width, height, pitch, gap] = [122, 27, 33, 10]
  return Array.from({ length: count }, (_, index) => ({
    x: 0,
    y:
      index < held
        ? FIVE.line - gap + 1 - (held - index) * pitch + (pitch - height)
        : FIVE.line + gap + 2 + (index - held) * pitch,
    width,
    height,
  }))
}
