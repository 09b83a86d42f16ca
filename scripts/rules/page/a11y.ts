import type { AxeResults, NodeResult, Result } from 'axe-core'
import type { View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageDeck, PageRule } from '../rule.ts'
import { framesOf } from '../../check/page/frame.ts'
import { lookOfLayer } from '../../check/page/look.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { elementAt, pathTo } from '../../check/page/path.ts'
import { nameOf, quote } from '../../check/page/words.ts'

/**
 * What axe asks of pages and not of slides, and what other rules here look at with more knowledge.
 * The names are those of https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
const LEFT_OUT = new Set([
  // Of a whole page: Slidev and the deck's headmatter write them.
  'bypass',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'meta-refresh',
  'meta-viewport',
  'meta-viewport-large',
  'page-has-heading-one',
  'region',
  'skip-link',
  // Every state of a slide is mounted, so that ids repeat.
  'duplicate-id',
  'duplicate-id-active',
  'duplicate-id-aria',
  // Rules of our own.
  'color-contrast',
  'color-contrast-enhanced',
  'image-alt',
  'role-img-alt',
  'svg-img-alt',
  'object-alt',
  'frame-title',
  'frame-title-unique',
  // Nobody tabs through a slide; code that scrolls stays as it was meant.
  'scrollable-region-focusable',
  'frame-tested',
  'target-size',
])

/** Beyond level AA, not settled, or not asked any more. */
const UNASKED = new Set(['wcag2aaa', 'experimental', 'deprecated'])

interface AxeWindow extends Window {
  axe?: {
    getRules: () => { ruleId: string; tags: string[] }[]
    run: (context: object, options: object) => Promise<AxeResults>
    commons: { color: { elementIsDistinct: (element: Element, around: Element) => boolean } }
  }
}

interface Found {
  rule: Result
  node: NodeResult
  path: string
}

/** What axe looks at beside the elements themselves; and of which it matters only whether they say anything. */
const TOLD = /^(?:role|aria-.*|alt|title|href|src|type|tabindex|lang|scope|headers|contenteditable|autocomplete)$/
const WORDED = /^(?:aria-label|aria-labelledby|aria-describedby|aria-controls|alt|title|href|src)$/

/** Shapes and boxes, which say nothing by themselves. */
const MERE =
  'div, span, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, use, defs, marker, pattern'

const known = new Map<string, Found[]>()

/** What of a slide a screen reader would be told: two states in which that is the same need be looked at once. */
function tellingOf({ element }: { element: HTMLElement }): string {
  const parts: string[] = []
  const visit = (one: Element): void => {
    const attributes = [...one.attributes]
      .filter(({ name }) => TOLD.test(name))
      .map(({ name, value }) => `${name}=${WORDED.test(name) ? value.trim() !== '' : value}`)
    const isTold = attributes.length > 0 || !one.matches(MERE)
    if (isTold) {
      parts.push(one.localName, ...attributes, one.checkVisibility() ? '' : '-')
    }
    for (const child of one.children) visit(child)
    for (const child of one.shadowRoot?.children ?? []) visit(child)
    if (isTold) parts.push('/')
  }
  visit(element)
  return `${element.id.split('-')[0]} ${parts.join(' ')}`
}

/** A formula is told as MathML, which axe does not read as a name. */
function isSaidByFormula({ id }: Result, element: Element): boolean {
  return id.endsWith('-name') && element.querySelector('math, .katex') !== null
}

type Axe = NonNullable<AxeWindow['axe']>

/** For it alone axe measures what lies over what on the whole page, a third of all its work. */
const LINKS_BY_COLOUR = 'link-in-text-block'

/** Whether a link differs from the text around it by colour at most, so that axe must compare the two colours. */
function hasLinkByColour(axe: Axe, slides: readonly Element[]): boolean {
  return slides.some(slide =>
    [...slide.querySelectorAll('a[href], [role=link]')].some(link => {
      let around = link.parentElement
      while (around && getComputedStyle(around).display === 'inline') around = around.parentElement
      return around !== null && !axe.commons.color.elementIsDistinct(link, around)
    }),
  )
}

/** The ids of axe's rules for some slides. */
function rulesFor(axe: Axe, slides: readonly Element[]): string[] {
  const hasLinks = hasLinkByColour(axe, slides)
  return axe
    .getRules()
    .filter(({ ruleId, tags }) => !LEFT_OUT.has(ruleId) && !tags.some(tag => UNASKED.has(tag)))
    .map(({ ruleId }) => ruleId)
    .filter(id => id !== LINKS_BY_COLOUR || hasLinks)
}

/** Looks at every mounted slide at once, since axe reads the whole page each time, and only at what it has not seen before. */
async function lookAtAll(): Promise<Map<Element, Found[]>> {
  const { axe } = window as AxeWindow
  const frames = framesOf().map(frame => ({ element: frame.element, telling: tellingOf(frame) }))
  const fresh = new Map(
    frames
      .filter(({ telling }) => !known.has(telling))
      .reverse()
      .map(({ telling, element }) => [telling, element]),
  )
  const { violations } =
    axe && fresh.size > 0
      ? await axe.run(
          { include: [...fresh.values()] },
          {
            runOnly: rulesFor(axe, [...fresh.values()]),
            resultTypes: ['violations'],
            elementRef: true,
            selectors: false,
            iframes: false,
            preload: false,
          },
        )
      : { violations: [] }
  for (const [telling, frame] of fresh) {
    known.set(
      telling,
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(rule =>
          rule.nodes.flatMap(node => {
            const { element } = node as { element?: Element }
            return element && frame.contains(element) && !isSaidByFormula(rule, element)
              ? [{ rule, node, path: pathTo(frame, element) }]
              : []
          }),
        ),
    )
  }
  return new Map(frames.map(({ element, telling }) => [element, known.get(telling) ?? []]))
}

const looks = new WeakMap<PageDeck, Promise<Map<Element, Found[]>>>()

function faultOf(view: View, { rule, node, path }: Found): PageViolation {
  const element = elementAt(view.element, path)
  const text = element.textContent.trim()
  const how = node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message
  return {
    subject: `${rule.id} ${path}`,
    click: view.click,
    message: `${nameOf(element)}${text === '' ? '' : ` ${quote(text)}`}: ${rule.help}`,
    measure: `axe ${rule.id}, ${rule.impact}`,
    help: `${how === undefined ? rule.description : how}; see ${rule.helpUrl.split('?')[0]}`,
    box: view.of(element)?.box,
    origin: originOfElement(view, element),
    look: lookOfLayer(element),
  }
}

export const a11y: PageRule = {
  id: 'a11y',
  severity: 'error',
  description:
    'What axe-core finds serious or critical on a slide; what it asks of whole web pages, and what other rules here look at, is left out.',
  help: 'Follow the advice of axe.',
  async inspect({ views, deck }) {
    const look = looks.get(deck) ?? lookAtAll()
    looks.set(deck, look)
    const found = await look
    return views.flatMap(view => (found.get(view.element) ?? []).map(one => faultOf(view, one)))
  },
}
