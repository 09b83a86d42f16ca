import type { Box, Diagnostic } from '../../../model/diagnostic.ts'
import type { CheckResult } from '../../check-decks.ts'
import type { StatePicture } from '../../inspect-stage.ts'

/** A finding with its number in the report and, where it is framed, with the number on its frame. */
export interface NumberedFinding {
  /** Unique in the report. */
  key: string
  finding: Diagnostic
  frame?: { number: number; box: Box }
}

/** A picture of a state, with what is framed on it; without a picture, what is not to be seen on any. */
export interface ReportedState {
  picture?: StatePicture
  findings: NumberedFinding[]
}

/** Room to click and to see, in CSS pixels of the canvas. */
const LEAST = 14
/** Between what is framed and its frame. */
const AROUND = 6

/** The part of a span that lies on the canvas; what lies beyond it is shown as a strip along its edge. */
function within(from: number, length: number, limit: number): [number, number] {
  const start = Math.min(Math.max(from, 0), limit - LEAST)
  const end = Math.max(Math.min(from + length, limit), start + LEAST)
  return [start, Math.min(end, limit) - start]
}

export function clamped({ x, y, width, height }: Box, canvas: CheckResult['canvas']): Box {
  const [left, across] = within(x - AROUND, width + 2 * AROUND, canvas.width)
  const [top, down] = within(y - AROUND, height + 2 * AROUND, canvas.height)
  return { x: left, y: top, width: across, height: down }
}

function pictureOf({ box, scheme, place }: Diagnostic, pictures: readonly StatePicture[]): StatePicture | undefined {
  return (
    box &&
    pictures.find(
      one => one.slide === place.slide && one.click === place.click && (scheme === undefined || one.scheme === scheme),
    )
  )
}

/** A slide's findings with the pictures on which they are seen, each picture once. */
export function statesOf(
  findings: readonly Diagnostic[],
  { pictures, canvas }: CheckResult,
  prefix: string,
): ReportedState[] {
  // What is on no picture stands beside the first, if there is one.
  const [first] = findings
    .map(finding => pictureOf(finding, pictures))
    .filter(picture => picture !== undefined)
    .toSorted((one, other) => one.click - other.click)
  const groups = Map.groupBy(findings, finding => pictureOf(finding, pictures) ?? first)
  const states = [...groups]
    .map(([picture, group]) => ({
      picture,
      group: group.toSorted(
        (one, other) =>
          Number(pictureOf(one, pictures) === undefined) - Number(pictureOf(other, pictures) === undefined),
      ),
    }))
    .toSorted((one, other) => (one.picture?.click ?? 0) - (other.picture?.click ?? 0))
  let key = 0
  return states.map(({ picture, group }) => ({
    picture,
    findings: group.map((finding, index) => ({
      key: `${prefix}-${++key}`,
      finding,
      ...(picture &&
        finding.box &&
        pictureOf(finding, pictures) === picture && {
          frame: { number: index + 1, box: clamped(finding.box, canvas) },
        }),
    })),
  }))
}
