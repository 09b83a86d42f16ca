import type { Colour } from '../../check/page/colour.ts'
import type { Seen, View } from '../../check/page/view.ts'
import type { Box } from '../../model/diagnostic.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { distances } from '../../check/page/colour-vision.ts'
import { hexOf } from '../../check/page/colour.ts'
import { boxAround, sharedBox } from '../../check/page/geometry.ts'
import { drawingOf, isPaintedBox, isPicture, isShape, isWithin } from '../../check/page/kinds.ts'
import { lookOfLayer } from '../../check/page/look.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { toColour } from '../../check/page/to-colour.ts'
import { hasWords, nameOf } from '../../check/page/words.ts'
import { MARK } from '../../slidev/marks.ts'
import { CODE_BLOCK } from '../../slidev/markup.ts'

/** A bar, a slice, a line of a chart, or the sign of one in its legend. */
interface Mark {
  seen: Seen
  colour: Colour
  /** What the colours of its chart are compared within. */
  chart: Element
  /** Of a line, how it is broken; undefined of what is filled. */
  dashes?: string
}

/** In CSS pixels: less is a part of a letter or decoration. */
const SMALLEST = 6
/** A drawing that is smaller is an icon. */
const ICON = { width: 100, height: 60 }
/** How far apart marks may stand and still be neighbours. */
const GAP = 12
/** How much of its chart a line spans. */
const SPAN = 0.25

/** In hundredths of OKLab’s lightness: from where on most people see two colours, and up to where a deuteranope sees one. */
const CLEAR = 12
const ALIKE = 8
/** What is left of the difference; pairs that palettes for everybody use keep more. */
const LEFT = 0.28

function opaque(text: string, opacity: string): Colour | undefined {
  const colour = text === 'none' ? undefined : toColour(text)
  return colour && colour.alpha * Number(opacity) > 0.5 ? { ...colour, alpha: 1 } : undefined
}

function markOfShape(view: View, seen: Seen): Mark[] {
  const { element, style, box, opacity } = seen
  const chart = drawingOf(seen)
  const around = chart && view.of(chart)?.box
  if (!chart || !around || around.width < ICON.width || around.height < ICON.height || opacity < 0.5) return []
  if (element.matches('image, use') || chart.matches(MARK) || element.closest('marker, pattern')) return []
  const fill = opaque(style.fill, style.fillOpacity)
  if (fill && !element.matches('line')) {
    return box.width >= SMALLEST && box.height >= SMALLEST ? [{ seen, colour: fill, chart }] : []
  }
  const stroke = opaque(style.stroke, style.strokeOpacity)
  const isLine = box.width >= around.width * SPAN && style.markerEnd === 'none' && style.markerStart === 'none'
  return stroke && isLine && element.matches('path, polyline, line')
    ? [{ seen, colour: stroke, chart, dashes: style.strokeDasharray }]
    : []
}

function markOfBox(view: View, seen: Seen): Mark[] {
  const { element, style, box, parent } = seen
  const colour = opaque(style.backgroundColor, '1')
  const isSmall = Math.min(box.width, box.height) < SMALLEST
  const isLarge = box.width * box.height > (view.width * view.height) / 2
  if (!colour || !parent || isSmall || isLarge || !isPaintedBox(seen) || element.closest(CODE_BLOCK)) return []
  return [{ seen, colour, chart: parent.parent?.element ?? parent.element }]
}

/** Whether it is a box around other boxes, and so no mark itself. */
function isFrame(view: View, { seen }: Mark): boolean {
  if (isShape(seen)) return false
  return view.seen.some(
    one => one !== seen && isWithin(one, seen) && (isPaintedBox(one) || isPicture(one) || isShape(one)),
  )
}

/** Whether its own words say what it is. */
function isLabelled(view: View, { seen: { box } }: Mark): boolean {
  return view.lines.some(
    ({ node, box: line }) =>
      hasWords(node.data) &&
      sharedBox(box, { x: line.x + line.width / 2, y: line.y + line.height / 2, width: 0.1, height: 0.1 }) !==
        undefined,
  )
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - GAP / 2, y: y - GAP / 2, width: width + GAP, height: height + GAP }
}

function areConfused(one: Colour, other: Colour): boolean {
  const { usual, deuteranope } = distances(one, other)
  return usual >= CLEAR && deuteranope < ALIKE && deuteranope < usual * LEFT
}

/** The marks of one chart that look the same: of one colour, and broken likewise. */
interface Series {
  colour: Colour
  marks: Mark[]
}

/** Two marks of two series that lie side by side. A drawing may have thousands: what costs most is asked last. */
function neighbours(view: View, one: Series, other: Series): [Mark, Mark] | undefined {
  const tellsItself = (mark: Mark): boolean =>
    (mark.dashes === undefined && isLabelled(view, mark)) || isFrame(view, mark)
  for (const mark of one.marks) {
    const around = widened(mark.seen.box)
    const beside = other.marks.filter(({ seen }) => sharedBox(around, widened(seen.box)) !== undefined)
    if (beside.length === 0 || tellsItself(mark)) continue
    const neighbour = beside.find(candidate => !tellsItself(candidate))
    if (neighbour) return [mark, neighbour]
  }
  return undefined
}

function seriesOf(marks: readonly Mark[]): Series[][] {
  const charts = [...Map.groupBy(marks, ({ chart }) => chart).values()].flatMap(chart => [
    ...Map.groupBy(chart, ({ dashes }) => dashes).values(),
  ])
  return charts.map(chart =>
    [...Map.groupBy(chart, ({ colour }) => hexOf(colour)).values()].flatMap(alike =>
      alike[0] ? [{ colour: alike[0].colour, marks: alike }] : [],
    ),
  )
}

function faultsIn(view: View): PageViolation[] {
  const marks = view.seen
    .filter(({ isVisible, isDecorative }) => isVisible && !isDecorative)
    .flatMap(seen => (isShape(seen) ? markOfShape(view, seen) : isPicture(seen) ? [] : markOfBox(view, seen)))
  const pairs = seriesOf(marks).flatMap(chart =>
    chart.flatMap((one, index) =>
      chart.slice(index + 1).flatMap(other => {
        const found = areConfused(one.colour, other.colour) ? neighbours(view, one, other) : undefined
        return found ? [found] : []
      }),
    ),
  )
  const named = pairs.map(([one, other]) => ({
    one,
    other,
    name: [hexOf(one.colour), hexOf(other.colour)].toSorted().join(' and '),
  }))
  return [...Map.groupBy(named, ({ name }) => name).values()].flatMap(([first]) => {
    if (!first) return []
    const { one, other, name } = first
    return [
      {
        click: view.click,
        subject: name,
        message: `in ${nameOf(one.chart)}, ${name} lie side by side and look the same to people who do not see green (about one man in twenty)`,
        measure: name,
        box: boxAround([one.seen.box, other.seen.box]),
        origin: originOfElement(view, one.seen.element),
        look: lookOfLayer(one.chart),
      },
    ]
  })
}

export const seriesColours: PageRule = {
  id: 'series-colours',
  severity: 'warning',
  description:
    'Whether colours of a chart that lie side by side can be told apart by somebody with deuteranopia. Inline SVG and boxes; marks with a label on them, and lines that are dashed differently, are told apart by that.',
  help: 'Make one of the two much lighter or darker, or bluer; or write on each mark what it is.',
  inspect: ({ views }) => views.flatMap(faultsIn),
}
