import type { PanelLayout } from './cni-benchmark.ts'
import type { Point } from './path.ts'

/** From the end of the application's longest bar to the comparisons: room for "≈ 244 s". */
const TO_SPINE = 120
/** From the end of its shortest bar to the arrow that points at it. */
const TO_ARROW = 106
/** The comparisons' short ends, and half of the gap between the two where they meet at the second row. */
const TAB = 9
const HALF_GAP = 5
const TEXT_BESIDE = 14
/** Below the last bar: the range's words, then its line. */
const RANGE_LABEL = 56
const RANGE_LINE = 72

export interface VerdictLayout {
  /** From the first row to the second, and from the second to the third: four corners each, the last with an arrow head. */
  offload: Point[]
  rdma: Point[]
  offloadText: Point
  rdmaText: Point
  range: { from: number; to: number; y: number; label: Point }
}

/** The two comparisons right of the application's bars, and the range below them. */
export function layoutVerdict(panel: PanelLayout, range: { from: number; to: number }): VerdictLayout {
  const [first, second, third] = panel.rows
  if (!first?.bar || !second?.bar || !third?.bar)
    throw new RangeError('the application has three measured rows; the comparisons stand between them')
  const spine = Math.max(first.bar.end, second.bar.end) + TO_SPINE
  return {
    offload: [
      { x: spine - TAB, y: first.middle },
      { x: spine, y: first.middle },
      { x: spine, y: second.middle - HALF_GAP },
      { x: spine - TAB, y: second.middle - HALF_GAP },
    ],
    rdma: [
      { x: spine - TAB, y: second.middle + HALF_GAP },
      { x: spine, y: second.middle + HALF_GAP },
      { x: spine, y: third.middle },
      { x: third.bar.end + TO_ARROW, y: third.middle },
    ],
    offloadText: { x: spine + TEXT_BESIDE, y: (first.middle + second.middle) / 2 - 6 },
    rdmaText: { x: spine + TEXT_BESIDE, y: (second.middle + third.middle) / 2 - 2 },
    range: {
      from: panel.axis.x + range.from * panel.pixelsPerUnit,
      to: panel.axis.x + range.to * panel.pixelsPerUnit,
      y: third.bar.y + third.bar.height + RANGE_LINE,
      label: { x: panel.axis.x + range.from * panel.pixelsPerUnit, y: third.bar.y + third.bar.height + RANGE_LABEL },
    },
  }
}
