import type { Measured } from '../../check/page/measure.ts'
import type { TextLine, View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { clipsOutwards } from '../../check/page/clip.ts'
import { contrastOf, hexOf } from '../../check/page/colour.ts'
import { gapsOf } from '../../check/page/gaps.ts'
import { boxAround, heightScale, sharedBox } from '../../check/page/geometry.ts'
import { shownAt, UNSURE } from '../../check/page/ground.ts'
import { inkOf } from '../../check/page/ink.ts'
import { drawingOf } from '../../check/page/kinds.ts'
import { lookOfLayer } from '../../check/page/look.ts'
import { measureLines } from '../../check/page/measure.ts'
import { originOfText } from '../../check/page/origin.ts'
import { styleCauseOf } from '../../check/page/style-cause.ts'
import { hasWords, quoteAll } from '../../check/page/words.ts'
import { CODE_BLOCK } from '../../slidev/markup.ts'

/** From https://www.w3.org/TR/WCAG22/#dfn-large-scale: 18 points, or 14 where bold. */
const LARGE = 24
const LARGE_BOLD = (14 * 4) / 3
const CODE = `.shiki, ${CODE_BLOCK}`
const OFF = ':disabled, [aria-disabled=true]'

interface Judged {
  view: View
  line: TextLine
  least: number
  /** None until a picture tells. */
  measured?: Measured
}

function isLarge({ owner }: TextLine): boolean {
  const size = Number.parseFloat(owner.style.fontSize) * heightScale(owner.linear)
  return size >= LARGE || (size >= LARGE_BOLD - 0.01 && Number(owner.style.fontWeight) >= 700)
}

function isShown({ owner, box }: TextLine, view: View): boolean {
  const canvas = { x: 0, y: 0, width: view.width, height: view.height }
  return (
    sharedBox(box, canvas) !== undefined &&
    clipsOutwards(owner.inner).every(clip => clip.isShape || sharedBox(box, clip.box) !== undefined)
  )
}

function judge(view: View, lost: readonly string[], { text = 4.5, large = 3 }: Record<string, number>): Judged[] {
  const gaps = gapsOf(view, lost)
  return view.lines
    .filter(
      line =>
        hasWords(line.node.data) && !line.owner.isDecorative && !line.owner.element.closest(OFF) && isShown(line, view),
    )
    .filter(({ box }) => !gaps.some(gap => sharedBox(gap, box)))
    .flatMap(line => {
      const shown = shownAt(view, line)
      if (shown === undefined) return []
      return [
        {
          view,
          line,
          least: isLarge(line) ? large : text,
          ...(shown === UNSURE ? {} : { measured: { ...shown, contrast: contrastOf(shown.text, shown.ground) } }),
        },
      ]
    })
}

const isEnough = ({ measured, least }: Judged): boolean =>
  measured !== undefined && Math.round(measured.contrast * 100) >= least * 100

/** Which piece of text of a slide it is, in whatever click state. */
function nameOfLine({ line, view }: Judged): string {
  const { node, owner, index } = line
  const root = owner.element.getRootNode()
  const all = (root instanceof ShadowRoot ? root : view.element).querySelectorAll(owner.element.localName)
  const same = [...all].filter(one => one.textContent === owner.element.textContent)
  return `${node.data} ${index} ${same.indexOf(owner.element)}`
}

const isCode = ({ line }: Judged): boolean => line.owner.element.closest(CODE) !== null

/** One pair of colours, one drawing, or the code of a slide: what an author mends at once. */
function nameOfGroup(judged: Judged): string {
  if (isCode(judged)) return 'code'
  const { view, line, measured } = judged
  const drawing = drawingOf(line.owner)
  if (drawing) return `drawing ${[...view.element.querySelectorAll(drawing.localName)].indexOf(drawing)}`
  return measured ? `${hexOf(measured.text)} ${hexOf(measured.ground)}` : ''
}

/** Those of the first click state that has any. */
function inFirstState(group: readonly Judged[]): Judged[] {
  const first = Math.min(...group.map(({ view }) => view.click))
  return group.filter(({ view }) => view.click === first)
}

function faultOf(found: readonly [Judged, ...Judged[]]): PageViolation[] {
  const [first, ...others] = found
  const { view, line, least, measured } = first
  if (!measured) return []
  const colours = `${hexOf(measured.text)} on ${hexOf(measured.ground)}`
  const what = quoteAll(found.map(one => inkOf(one.line).text))
  const inCode = isCode(first)
  const drawing = drawingOf(line.owner)
  const style = inCode || drawing ? undefined : styleCauseOf(line.owner, measured, least)
  return [
    {
      click: view.click,
      message: inCode
        ? `code such as ${what} stands out too little from its ground`
        : `${what} ${others.length > 0 ? 'stand' : 'stands'} out too little from the ground behind`,
      measure: `${(Math.floor(measured.contrast * 100) / 100).toFixed(2)}:1, ${colours}`,
      limit: `at least ${least}:1`,
      ...(inCode
        ? {
            severity: 'warning' as const,
            help: 'Choose another theme for code in setup/shiki.ts, one with darker colours for light slides and lighter ones for dark.',
          }
        : {}),
      box: boxAround([inkOf(line).bounds, ...others.map(one => inkOf(one.line).bounds)]),
      origin: originOfText(view, line),
      subject: inCode ? 'code' : nameOfLine(first),
      look: inCode ? 'code' : (lookOfLayer(line.owner.element) ?? (drawing ? undefined : colours)),
      style,
    },
  ]
}

export const contrast: PageRule = {
  id: 'contrast',
  severity: 'error',
  description:
    'How far text stands out from what is really behind it, as WCAG 2.2 AA asks: 4.5:1, and 3:1 from 24 px, or from 18.67 px where bold. Text that is dimmed at one click and shown in full at another passes. Colours of code are their theme’s: a warning, once.',
  help: 'Give the text or its ground another colour, or put a calm box between the two.',
  limits: { text: 4.5, large: 3 },
  async inspect({ views, deck: { lost } }, limits) {
    const judged = views.flatMap(view => judge(view, lost, limits))
    const passes = new Set(judged.filter(isEnough).map(nameOfLine))
    const doubtful = judged.filter(one => !isEnough(one) && !passes.has(nameOfLine(one)))
    const byView = Map.groupBy(
      doubtful.filter(one => !one.measured || !isCode(one)),
      ({ view }) => view,
    )
    for (const [view, some] of byView) {
      const measured = await measureLines(
        view,
        some.map(({ line }) => line),
      )
      for (const one of some) one.measured = measured.get(one.line)
    }
    for (const one of doubtful.filter(isEnough)) passes.add(nameOfLine(one))
    const failing = doubtful.filter(one => one.measured && !isEnough(one) && !passes.has(nameOfLine(one)))
    const groups = Map.groupBy(failing, nameOfGroup)
    return [...groups.values()].map(inFirstState).flatMap(group => {
      const [first, ...others] = group.toSorted(
        (one, other) => (one.measured?.contrast ?? 0) - (other.measured?.contrast ?? 0),
      )
      return first ? faultOf([first, ...others]) : []
    })
  },
}
