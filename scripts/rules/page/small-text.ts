import type { TextLine, View } from '../../check/page/view.ts'
import type { PageRule } from '../rule.ts'
import { boxAround, heightScale } from '../../check/page/geometry.ts'
import { lookOfText } from '../../check/page/look.ts'
import { originOfText } from '../../check/page/origin.ts'
import { hasWords, quoteAll } from '../../check/page/words.ts'
import { SLIDE } from '../../slidev/markup.ts'

/** The width of the canvas that the limits are written for. */
const CANVAS = 1280
const RAISED = 'sub, sup, rt'
const FOOT =
  'footer, small, cite, figcaption, [class*=source i], [class*=footnote i], [class*=credit i], [class*=citation i], [class*=attribution i], [class*=copyright i]'
const CODE = 'code, pre, kbd, samp'

interface Small {
  line: TextLine
  size: number
  least: number
}

/** The text whose size decides: what is raised or lowered goes by the text around it, and a formula by its base. */
function judged({ owner }: TextLine): Element {
  const formula = owner.element.closest('.katex')
  if (formula) return formula
  return owner.element.closest(RAISED)?.parentElement ?? owner.element
}

function limitOf(element: Element, { text = 16, code = 15, source = 14 }: Record<string, number>): number {
  // What a theme puts on every slide, such as the page number, is no part of what is said.
  if (element.closest(FOOT) || !element.closest(SLIDE)) return source
  return element.closest(CODE) || /mono|courier|consol|menlo/i.test(getComputedStyle(element).fontFamily) ? code : text
}

function smallTexts(view: View, limits: Record<string, number>): Small[] {
  return view.lines
    .filter(({ node, owner }) => hasWords(node.data) && !owner.isDecorative)
    .flatMap(line => {
      const element = judged(line)
      const own = Number.parseFloat(getComputedStyle(element).fontSize)
      const size = (own * heightScale(view.of(element)?.linear ?? line.owner.linear) * CANVAS) / view.width
      const least = limitOf(element, limits)
      // The browser's own sizes are fractions of a pixel on canvases of other widths.
      return Math.round(size) < least ? [{ line, size, least }] : []
    })
}

export const smallText: PageRule = {
  id: 'small-text',
  severity: 'error',
  description:
    'How tall text is on a canvas 1280 wide, with everything that scales it. `source` is for footers, captions, <small>, <cite>, classes that name a source or a footnote, and what stands on every slide; `code` for faces of one width, which are drawn larger. What is raised goes by the text around it.',
  help: 'Make it larger, or say less.',
  limits: { text: 16, code: 15, source: 14 },
  inspect: ({ views }, limits) =>
    views.flatMap(view => {
      const groups = Map.groupBy(smallTexts(view, limits), ({ size, least }) => `${size.toFixed(1)} ${least}`)
      return [...groups.values()].flatMap(([first, ...others]) =>
        first
          ? [
              {
                click: view.click,
                message: `${quoteAll([first, ...others].map(({ line }) => line.node.data.trim()))} ${
                  others.length > 0 ? 'are' : 'is'
                } too small for the last row`,
                measure: `${Number(((first.size * view.width) / CANVAS).toFixed(1))} px`,
                limit: `at least ${Number(((first.least * view.width) / CANVAS).toFixed(1))} px`,
                box: boxAround([first.line.box, ...others.map(({ line }) => line.box)]),
                origin: originOfText(view, first.line),
                subject: `${first.size.toFixed(1)} ${first.line.node.data.trim()}`,
                look: lookOfText(first.line.owner, first.size.toFixed(1)),
              },
            ]
          : [],
      )
    }),
}
