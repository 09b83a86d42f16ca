import type { Cut, Edge } from '../../check/page/clip.ts'
import type { Origin } from '../../check/page/origin.ts'
import type { Seen, View } from '../../check/page/view.ts'
import type { Box } from '../../model/diagnostic.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { cutsOf } from '../../check/page/clip.ts'
import { bottomOf, boxAround, rightOf } from '../../check/page/geometry.ts'
import { inkOf, wordsAt } from '../../check/page/ink.ts'
import {
  isDrawing,
  isPaintedBox,
  isPicture,
  isPlaced,
  isPlacedOver,
  isPulledOver,
  isShape,
  isWithin,
  outwards,
} from '../../check/page/kinds.ts'
import { originOfElement, originOfText } from '../../check/page/origin.ts'
import { pathTo } from '../../check/page/path.ts'
import { EDGES, nameOf, pixels, quoteAll } from '../../check/page/words.ts'

/** Something that reaches beyond an edge of the slide. */
interface Beyond {
  edge: Edge
  by: number
  box: Box
  seen: Seen
  /** What is cited of it; none of what has no words. */
  text?: string
  origin: () => Origin
}

const EXTENT = 0.999

/** Those cuts that the slide itself makes. */
function slideCuts(box: Box, seen: Seen, view: View, clip = seen.clip): Cut[] {
  return cutsOf(box, clip, view).filter(cut => cut.clip === undefined)
}

/** Put out of sight as a whole, as what moves in later is. */
function isParked(box: Box, seen: Seen, edge: Edge, view: View): boolean {
  const isOutside = box.x >= view.width || box.y >= view.height || rightOf(box) <= 0 || bottomOf(box) <= 0
  return (
    isOutside &&
    (isPulledOver(seen, edge, view) ||
      outwards(seen).some(({ style }) => style.transform !== 'none' || style.translate !== 'none'))
  )
}

function textBeyond(view: View): Beyond[] {
  return view.lines
    .filter(({ owner }) => !owner.isDecorative)
    .flatMap(line => {
      if (slideCuts(line.box, line.owner, view, line.owner.inner).length === 0) return []
      const { bounds } = inkOf(line)
      return slideCuts(bounds, line.owner, view, line.owner.inner)
        .filter(({ edge }) => !isParked(bounds, line.owner, edge, view))
        .map(({ edge, by }) => ({
          edge,
          by,
          box: bounds,
          seen: line.owner,
          text: wordsAt(line),
          origin: () => originOfText(view, line),
        }))
    })
}

/** What is drawn of a picture or a drawing; a drawing's own empty margins may go beyond the slide. */
function drawnBox(seen: Seen, view: View): Box | undefined {
  if (!isDrawing(seen)) return seen.box
  const [first, ...others] = view.seen
    .filter(one => one.isVisible && isShape(one) && isWithin(one, seen))
    .map(({ box }) => box)
  return first && boxAround([first, ...others])
}

/** Whether a drawing ends where the slide does: what bleeds off it was drawn to. */
function isFlush({ box }: Seen, edge: Edge, { width, height }: View): boolean {
  const at = { top: box.y, left: box.x, right: rightOf(box) - width, bottom: bottomOf(box) - height }[edge]
  return Math.abs(at) <= 1
}

function pictureBeyond(view: View): Beyond[] {
  return view.seen
    .filter(seen => seen.isVisible && (isPicture(seen) || isDrawing(seen)))
    .flatMap(seen => {
      const box = drawnBox(seen, view)
      return box === undefined
        ? []
        : slideCuts(box, seen, view)
            .filter(
              ({ edge }) =>
                !isPulledOver(seen, edge, view) &&
                !isParked(box, seen, edge, view) &&
                !(isDrawing(seen) && isFlush(seen, edge, view)),
            )
            .map(({ edge, by }) => ({ edge, by, box, seen, origin: () => originOfElement(view, seen.element) }))
    })
}

function boxBeyond(view: View, known: readonly Beyond[]): Beyond[] {
  const { width, height } = view
  return view.seen
    .filter(seen => isPaintedBox(seen) && !isPicture(seen) && !seen.isDecorative)
    .flatMap(seen =>
      slideCuts(seen.box, seen, view)
        .filter(({ edge, by }) => {
          const { box } = seen
          // A ground or a panel that fills the slide from edge to edge looks as it was meant to.
          const isGround =
            edge === 'top' || edge === 'bottom'
              ? box.height >= height * EXTENT && box.y <= 1
              : box.width >= width * EXTENT && box.x <= 1
          return (
            by > 4 &&
            !isGround &&
            !isPlacedOver(seen, edge, view) &&
            !isPulledOver(seen, edge, view) &&
            !isParked(box, seen, edge, view) &&
            !known.some(one => one.edge === edge && isWithin(one.seen, seen))
          )
        })
        .map(({ edge, by }) => ({ edge, by, box: seen.box, seen, origin: () => originOfElement(view, seen.element) })),
    )
}

/** What stands in one flow is pushed over an edge together. */
function flowOf(seen: Seen, edge: Edge): Seen {
  if (edge === 'left' || edge === 'right') return seen.block
  return (
    outwards(seen).find(
      one =>
        isPlaced(one) ||
        (one.parent?.style.display.endsWith('grid') ?? false) ||
        (one.parent?.style.display.endsWith('flex') && !one.parent.style.flexDirection.startsWith('column')) ||
        isDrawing(one),
    ) ?? seen
  )
}

/** Where what reaches beyond an edge together has its place. */
function placeOf({ seen, edge, text }: Beyond): Seen {
  return text === undefined ? seen : flowOf(seen, edge)
}

function faultOf(found: readonly [Beyond, ...Beyond[]], view: View): PageViolation {
  const { click, width, height, element } = view
  const [first] = found
  const by = Math.max(...found.map(one => one.by))
  const what = first.text === undefined ? nameOf(first.seen.element) : quoteAll(found.map(({ text = '' }) => text))
  const { x, y, ...size } = boxAround([first.box, ...found.slice(1).map(({ box }) => box)])
  const left = Math.min(Math.max(0, x), width - 4)
  const top = Math.min(Math.max(0, y), height - 4)
  return {
    click,
    message: `${what} ${found.length > 1 ? 'run' : 'runs'} past the slide’s ${EDGES[first.edge]}`,
    measure: pixels(by),
    box: {
      x: left,
      y: top,
      width: Math.max(4, Math.min(width, x + size.width) - left),
      height: Math.max(4, Math.min(height, y + size.height) - top),
    },
    origin: first.origin(),
    subject: `${first.edge} ${pathTo(element, placeOf(first).element)}`,
  }
}

export const overflow: PageRule = {
  id: 'overflow',
  severity: 'error',
  description:
    'How far letters, pictures and boxes reach beyond the edges of the slide. What an author pulled over an edge by a negative offset, boxes without words that were placed there, and drawings that end where the slide does, may bleed off it.',
  help: 'Shorten it, make it smaller, or spread it over two slides.',
  inspect: ({ views }) =>
    views.flatMap(view => {
      const content = [...textBeyond(view), ...pictureBeyond(view)]
      const groups = Map.groupBy(
        [...content, ...boxBeyond(view, content)],
        one => `${one.edge} ${view.seen.indexOf(placeOf(one))}`,
      )
      return [...groups.values()].flatMap(([first, ...others]) => (first ? [faultOf([first, ...others], view)] : []))
    }),
}
