import type { Ink } from '../../check/page/ink.ts'
import type { Seen, TextLine, View } from '../../check/page/view.ts'
import type { Box } from '../../model/diagnostic.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { windowOf } from '../../check/page/clip.ts'
import { hidesAt } from '../../check/page/cover.ts'
import { areaOf, boundsOf, boxAround, pointsIn, sharedBox, sharedShape } from '../../check/page/geometry.ts'
import { paintedAt } from '../../check/page/hit.ts'
import { inkOf } from '../../check/page/ink.ts'
import { isPainted, isWithin, mayLieOver } from '../../check/page/kinds.ts'
import { originOfText } from '../../check/page/origin.ts'
import { pathTo } from '../../check/page/path.ts'
import { hasWords, nameOf, quote, quoteAll } from '../../check/page/words.ts'

/** Fainter text is a watermark behind the rest. */
const FAINT = 0.25
/** Letters touch each other by less than this share of their height where lines are tight. */
const TOUCH = 0.15
/** Of the area of the smaller text. */
const SHARE = 0.03
const COLUMNS = 9
const ROWS = 3

function readable(view: View): TextLine[] {
  return view.lines.filter(({ owner, node }) => !owner.isDecorative && owner.opacity > FAINT && hasWords(node.data))
}

/** Letters of one formula, one paragraph, or one text drawn twice for its effect belong together. */
function belongTogether(one: TextLine, other: TextLine): boolean {
  if (one.owner.block === other.owner.block) return true
  const formula = one.owner.element.closest('.katex')
  if (formula && formula === other.owner.element.closest('.katex')) return true
  return (
    one.node.data.trim() === other.node.data.trim() &&
    Math.abs(one.box.x - other.box.x) < 12 &&
    Math.abs(one.box.y - other.box.y) < 12
  )
}

/** Where the letters of two lines lie on each other, as far as that can be seen. */
function crossingOf(one: Ink, other: Ink, windows: readonly (Box | undefined)[]): Box | undefined {
  const shape = sharedShape(one.shape, other.shape)
  if (shape.length < 3) return undefined
  const area = areaOf(shape)
  const box = windows.reduce<Box | undefined>(
    (seen, window) => seen && window && sharedBox(seen, window),
    boundsOf(shape),
  )
  const smaller = Math.min(areaOf(one.shape), areaOf(other.shape))
  const least = Math.max(2, TOUCH * Math.min(one.bounds.height, other.bounds.height))
  return !box || area < smaller * SHARE || box.width < 2 || box.height < least ? undefined : box
}

/** Whether the lower of two texts is hidden where they cross, so that only one is seen there. */
function isParted(view: View, one: TextLine, other: TextLine, { x, y, width, height }: Box): boolean {
  const point = { x: x + width / 2, y: y + height / 2 }
  const painted = paintedAt(view, point)
  const [upper = -1, lower = -1] = [painted.indexOf(one.owner), painted.indexOf(other.owner)].toSorted(
    (first, second) => first - second,
  )
  return upper >= 0 && painted.slice(upper, lower).some(seen => hidesAt(view, seen, point, height))
}

function crossings(view: View): PageViolation[] {
  const lines = readable(view).toSorted((one, other) => one.box.y - other.box.y)
  const found: { one: TextLine; other: TextLine; box: Box }[] = []
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.box.y > one.box.y + one.box.height) break
      const raw = sharedBox(one.box, other.box)
      if (!raw || raw.width < 2 || raw.height < 2 || belongTogether(one, other)) continue
      const box = crossingOf(
        inkOf(one),
        inkOf(other),
        [one, other].map(({ owner }) => windowOf(owner.inner, view)),
      )
      if (box && !isParted(view, one, other, box)) found.push({ one, other, box })
    }
  }
  // Two paragraphs may cross in many lines.
  const pairs = Map.groupBy(found, ({ one, other }) =>
    [one.owner.block, other.owner.block]
      .map(block => view.seen.indexOf(block))
      .toSorted((first, second) => first - second)
      .join(' '),
  )
  return [...pairs.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const [one, other] = [first.one, first.other].toSorted((a, b) => view.lines.indexOf(a) - view.lines.indexOf(b))
    if (!one || !other) return []
    const { width, height } = first.box
    return [
      {
        subject: `${inkOf(one).text} × ${inkOf(other).text}`,
        click: view.click,
        message: `${quote(inkOf(one).text)} and ${quote(inkOf(other).text)} are written over each other`,
        measure: `${Math.round(width)} × ${Math.round(height)} px`,
        box: boxAround([first.box, ...others.map(({ box }) => box)]),
        origin: originOfText(view, other),
      },
    ]
  })
}

interface Covered {
  line: TextLine
  cover: Seen
  share: number
  box: Box
}

/** How much of a line something hides that is painted over it. */
function coverOf(view: View, line: TextLine, covers: readonly Seen[]): Covered | undefined {
  const { bounds, shape } = inkOf(line)
  const near = covers.filter(cover => {
    const raw = sharedBox(cover.box, bounds)
    return raw && raw.width >= 2 && raw.height >= 2 && !isWithin(line.owner, cover) && mayLieOver(cover, line.owner)
  })
  if (near.length === 0) return undefined
  const points = pointsIn(shape, COLUMNS, ROWS)
  const hidden = points.flatMap(point => {
    const painted = paintedAt(view, point)
    const own = painted.findIndex(seen => isWithin(seen, line.owner))
    const cover =
      own < 0
        ? undefined
        : painted.slice(0, own).find(seen => near.includes(seen) && hidesAt(view, seen, point, bounds.height))
    return cover ? [cover] : []
  })
  const [cover] = hidden
  const box = cover && sharedBox(cover.box, bounds)
  return box && hidden.length >= 2 ? { line, cover, share: hidden.length / points.length, box } : undefined
}

/** The same piece of text in other click states. */
function nameOfLine(view: View, line: TextLine): string {
  return `${line.owner.block.element.textContent} ${line.index} ${line.node.data}`
}

function hiddenTexts(views: readonly View[]): PageViolation[] {
  const found = views.map(view => {
    const covers = view.seen.filter(isPainted)
    return { view, covered: readable(view).flatMap(line => coverOf(view, line, covers) ?? []) }
  })
  /** In how many states a line can be read. */
  const read = (name: string): boolean =>
    found.some(
      ({ view, covered }) =>
        readable(view).some(line => nameOfLine(view, line) === name) &&
        !covered.some(({ line }) => nameOfLine(view, line) === name),
    )
  return found.flatMap(({ view, covered }) => {
    // Something laid over all of a text in a later state takes its place.
    const faults = covered.filter(({ line, share }) => share < 0.95 || !read(nameOfLine(view, line)))
    const groups = Map.groupBy(
      faults,
      ({ line, cover }) => `${view.seen.indexOf(line.owner.block)} ${view.seen.indexOf(cover)}`,
    )
    return [...groups.values()].flatMap(([first, ...others]) =>
      first
        ? [
            {
              subject: `${inkOf(first.line).text} under ${pathTo(view.element, first.cover.element)}`,
              click: view.click,
              message: `${quoteAll([first, ...others].map(({ line }) => inkOf(line).text))} ${
                others.length > 0 ? 'lie' : 'lies'
              } under ${nameOf(first.cover.element)}`,
              measure: `${Math.round(Math.max(...[first, ...others].map(({ share }) => share)) * 100)} % hidden`,
              box: boxAround([first.box, ...others.map(({ box }) => box)]),
              origin: originOfText(view, first.line),
            },
          ]
        : [],
    )
  })
}

export const overlap: PageRule = {
  id: 'overlap',
  severity: 'error',
  description:
    'Whether letters lie on other letters, or under a picture, a box or a shape that is painted after them. Letters are measured as their font draws them, turned as they are; a text that something replaces whole at a click is taken as meant.',
  help: 'Move one of them, or make room between them.',
  inspect: ({ views }) => [...views.flatMap(crossings), ...hiddenTexts(views)],
}
