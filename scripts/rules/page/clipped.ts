import type { Clip, Cut } from '../../check/page/clip.ts'
import type { Seen, TextLine, View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { clipsOutwards, cutsOf } from '../../check/page/clip.ts'
import { bottomOf, boxAround, pointsIn, rightOf } from '../../check/page/geometry.ts'
import { paintedAt } from '../../check/page/hit.ts'
import { inkOf, wordsAt } from '../../check/page/ink.ts'
import { isDrawing, isPicture, isPlaced, isShape, isWithin, outwards } from '../../check/page/kinds.ts'
import { originOfElement, originOfText } from '../../check/page/origin.ts'
import { pathTo } from '../../check/page/path.ts'
import { EDGES, nameOf, pixels, quoteAll } from '../../check/page/words.ts'
import { CODE_BLOCK, CODE_WRAPPER } from '../../slidev/markup.ts'

const CODE = `pre, code, textarea, ${CODE_WRAPPER}, ${CODE_BLOCK}`

interface CutText {
  line: TextLine
  cut: Cut
  clip: Clip
  text: string
}

const isSideways = ({ edge }: Cut): boolean => edge === 'left' || edge === 'right'

/** Cut with a mark that says so, as the author asked: an ellipsis, or so many lines. */
function isMarked({ by }: Clip, cut: Cut): boolean {
  const style = getComputedStyle(by)
  return isSideways(cut) ? style.textOverflow === 'ellipsis' : style.getPropertyValue('-webkit-line-clamp') !== 'none'
}

/** Moved or placed out of sight as a whole, as what comes into sight later is. */
function isPutAway(
  seen: Seen,
  { by }: Clip,
  { edge }: Cut,
  box: { x: number; y: number; width: number; height: number },
  window: Clip['box'],
): boolean {
  const isOutside =
    box.x >= rightOf(window) || box.y >= bottomOf(window) || rightOf(box) <= window.x || bottomOf(box) <= window.y
  if (!isOutside) return false
  return (
    edge === 'left' ||
    edge === 'top' ||
    outwards(seen).some(
      one =>
        one.element !== by &&
        by.contains(one.element) &&
        (isPlaced(one) || one.style.transform !== 'none' || one.style.translate !== 'none'),
    )
  )
}

function cutTexts(view: View): CutText[] {
  return view.lines
    .filter(({ owner }) => owner.inner && !owner.isDecorative)
    .flatMap(line => {
      const { owner } = line
      if (!cutsOf(line.box, owner.inner, view).some(({ clip }) => clip)) return []
      const { bounds } = inkOf(line)
      return cutsOf(bounds, owner.inner, view).flatMap(cut => {
        const { clip } = cut
        if (!clip || isMarked(clip, cut) || isPutAway(owner, clip, cut, bounds, clip.box)) return []
        return [{ line, cut, clip, text: wordsAt(line) }]
      })
    })
}

function scrollsTo({ clip, cut }: CutText): boolean {
  return isSideways(cut) ? clip.scrollsX : clip.scrollsY
}

function faultOfTexts(view: View, found: readonly [CutText, ...CutText[]]): PageViolation[] {
  const [first] = found
  const { clip, cut, line } = first
  const isCode = clip.by.matches(CODE)
  // Code that scrolls down was given that height.
  if (scrollsTo(first) && isCode && !isSideways(cut)) return []
  const what = quoteAll(found.map(({ text }) => text))
  const [box, ...boxes] = found.map(one => inkOf(one.line).bounds)
  return [
    {
      click: view.click,
      message: scrollsTo(first)
        ? `${what} can only be read by scrolling ${nameOf(clip.by)}, which nobody does in a talk and no PDF can`
        : `${what} ${found.length > 1 ? 'are' : 'is'} cut at the ${EDGES[cut.edge]} of ${nameOf(clip.by)}`,
      measure: pixels(Math.max(...found.map(one => one.cut.by))),
      ...(scrollsTo(first) ? { severity: 'warning' as const } : {}),
      box: box && boxAround([box, ...boxes]),
      origin: originOfText(view, line),
      subject: `${cut.edge} ${pathTo(view.element, clip.by)}`,
    },
  ]
}

function clippedText(view: View): PageViolation[] {
  const groups = Map.groupBy(
    cutTexts(view),
    ({ clip, cut }) => `${cut.edge} ${view.seen.findIndex(({ element }) => element === clip.by)}`,
  )
  return [...groups.values()].flatMap(([first, ...others]) => (first ? faultOfTexts(view, [first, ...others]) : []))
}

/** Text that a shape (`clip-path`) cuts through; what it hides as a whole has not come into sight yet. */
function shapedText(view: View): PageViolation[] {
  return view.lines
    .filter(({ owner }) => !owner.isDecorative)
    .flatMap(line => {
      const { owner } = line
      const shape = clipsOutwards(owner.inner).find(({ isShape: one }) => one)
      if (!shape) return []
      const { shape: ink, bounds, text } = inkOf(line)
      const points = pointsIn(ink, 12, 3).filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height)
      const shown = points.filter(point => paintedAt(view, point).some(one => isWithin(one, owner)))
      return shown.length === 0 || shown.length === points.length
        ? []
        : [
            {
              subject: `shape ${text}`,
              click: view.click,
              message: `${quoteAll([text])} is cut by the shape of ${nameOf(shape.by)}`,
              measure: `${Math.round((1 - shown.length / points.length) * 100)} % hidden`,
              box: bounds,
              origin: originOfText(view, line),
            },
          ]
    })
}

/** A frame around one picture shows as much of it as its author chose. */
function isCropFrame({ by }: Clip, picture: Seen, view: View): boolean {
  const style = getComputedStyle(by)
  return (
    Number.parseFloat(style.borderTopLeftRadius) > 0 ||
    !view.seen.some(
      ({ element, isVisible }) =>
        isVisible &&
        element !== picture.element &&
        by.contains(element) &&
        !picture.element.contains(element) &&
        (element.matches('img, video, svg, canvas, iframe') ||
          [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== '')),
    )
  )
}

function clippedPictures(view: View): PageViolation[] {
  return view.seen
    .filter(seen => seen.isVisible && !seen.isDecorative && seen.clip && (isPicture(seen) || isDrawing(seen)))
    .flatMap(seen => {
      const [first, ...others] = isDrawing(seen)
        ? view.seen.filter(one => one.isVisible && isShape(one) && isWithin(one, seen)).map(({ box }) => box)
        : [seen.box]
      if (!first) return []
      const drawn = boxAround([first, ...others])
      const cut = cutsOf(drawn, seen.clip, view).find(({ clip, by }) => clip && by > 2)
      if (
        !cut?.clip ||
        isPlaced(seen) ||
        isPutAway(seen, cut.clip, cut, drawn, cut.clip.box) ||
        isCropFrame(cut.clip, seen, view)
      )
        return []
      const isScrolled = isSideways(cut) ? cut.clip.scrollsX : cut.clip.scrollsY
      return [
        {
          subject: `${cut.edge} ${pathTo(view.element, seen.element)}`,
          click: view.click,
          message: `${nameOf(seen.element)} is cut at the ${EDGES[cut.edge]} of ${nameOf(cut.clip.by)}`,
          measure: pixels(cut.by),
          ...(isScrolled ? { severity: 'warning' as const } : {}),
          box: drawn,
          origin: originOfElement(view, seen.element),
        },
      ]
    })
}

export const clipped: PageRule = {
  id: 'clipped',
  severity: 'error',
  description:
    'How much of letters and pictures an element around them hides (overflow, clip-path, contain). Code that scrolls down, an ellipsis, a limit of lines and a frame around one picture are taken as meant; what must be scrolled otherwise is a warning.',
  help: 'Give the box around it more room, or shorten what is in it.',
  inspect: ({ views }) => views.flatMap(view => [...clippedText(view), ...shapedText(view), ...clippedPictures(view)]),
}
