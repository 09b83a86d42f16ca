import { round } from './path.ts'

/**
 * Lines that rise to the right at 45° and cover a box, `gap` pixels apart along its base, as one SVG path.
 * They reach past its left and right edge: clip them to the shape they fill.
 */
export function hatch(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  gap: number,
): string {
  const reach = width + 2 * height
  return Array.from({ length: Math.ceil(reach / gap) + 1 }, (_, index) => {
    const foot = x - height + index * gap
    return `M${round(foot)} ${round(y + height)}L${round(foot + height)} ${round(y)}`
  }).join('')
}
