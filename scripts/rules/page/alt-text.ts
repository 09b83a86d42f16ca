import type { Seen, View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { isDecorative, isNamed, isToldAround } from '../../check/page/alternative.ts'
import { isDrawing, isPlaced, isShape, isWithin } from '../../check/page/kinds.ts'
import { lookOfLayer } from '../../check/page/look.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { hasWords, nameOf } from '../../check/page/words.ts'
import { MARK } from '../../slidev/marks.ts'
import { SLIDE } from '../../slidev/markup.ts'

/** Smaller ones stand beside the words they repeat. */
const ICON = 40
/** Of the slide: a picture of that size is more than decoration. */
const LARGE = 0.1

const KINDS: { selector: string; what: string; help: string }[] = [
  { selector: 'canvas', what: 'chart', help: 'Say what it shows in aria-label and give it role="img".' },
  { selector: 'video', what: 'film', help: 'Say what it shows in aria-label.' },
  { selector: 'iframe, object, embed', what: 'embedded page', help: 'Say what it shows in title.' },
  { selector: '[role=img]', what: 'drawing', help: 'Say what it shows in aria-label.' },
]

function isEmpty(element: HTMLImageElement): boolean {
  return (element.getAttribute('alt') ?? '').trim() === ''
}

/** Whether a slide says nothing beside its title but what one picture shows. */
function isAllThereIs(seen: Seen, view: View): boolean {
  const { element, box } = seen
  const isLarge = box.width * box.height >= view.width * view.height * LARGE
  return (
    isLarge &&
    !isPlaced(seen) &&
    view.lines.every(
      ({ owner, node }) =>
        !hasWords(node.data) ||
        owner.element.closest('h1, h2, h3, h4, h5, h6, footer, header') !== null ||
        !owner.element.closest(SLIDE),
    ) &&
    view.seen.every(
      one =>
        one.element === element ||
        !one.isVisible ||
        isDecorative(one.element) ||
        one.box.width <= ICON ||
        !(
          one.element.matches('video, canvas, iframe, [role=img]') ||
          isDrawing(one) ||
          (one.element instanceof HTMLImageElement && !isEmpty(one.element))
        ),
    )
  )
}

function faultOf(view: View, { element, box }: Seen, message: string, help?: string): PageViolation {
  return {
    click: view.click,
    message,
    ...(help === undefined ? {} : { help }),
    box,
    origin: originOfElement(view, element),
    subject: `${message} ${element.getAttribute('src') ?? ''} ${Math.round(box.x)} ${Math.round(box.y)}`,
    look: lookOfLayer(element),
  }
}

function ofImage(view: View, seen: Seen, element: HTMLImageElement): PageViolation[] {
  if (isDecorative(element) || isNamed(element) || isToldAround(seen) || !isEmpty(element)) return []
  if (!element.hasAttribute('alt')) {
    return [
      faultOf(
        view,
        seen,
        `${nameOf(element)} has no text for those who cannot see it`,
        'Say in alt what it shows, or leave alt="" where it is decorative.',
      ),
    ]
  }
  return isAllThereIs(seen, view)
    ? [
        faultOf(
          view,
          seen,
          `${nameOf(element)} is all that the slide shows, and its text is empty`,
          'Say what it shows: ![what it shows](picture.png).',
        ),
      ]
    : []
}

/** An arrow or a line that points at something says nothing beside it. */
function isPointer(view: View, drawing: Seen): boolean {
  const shapes = view.seen.filter(one => one.isVisible && isWithin(one, drawing) && isShape(one))
  return (
    shapes.length <= 3 &&
    shapes.every(
      ({ element, style }) =>
        element.localName === 'line' || (element.matches('path, polyline') && style.fill === 'none'),
    ) &&
    !view.lines.some(({ owner }) => isWithin(owner, drawing))
  )
}

function ofDrawing(view: View, seen: Seen): PageViolation[] {
  const { element, box } = seen
  if (
    isDecorative(element) ||
    isNamed(element) ||
    isToldAround(seen) ||
    Math.min(box.width, box.height) <= ICON ||
    element.matches(`${MARK}, .katex svg`)
  )
    return []
  const shows =
    view.seen.some(one => one.isVisible && isWithin(one, seen) && isShape(one)) ||
    view.lines.some(({ owner }) => isWithin(owner, seen))
  if (!shows || isPointer(view, seen)) return []
  const isMermaid = element.hasAttribute('aria-roledescription')
  return [
    faultOf(
      view,
      seen,
      isMermaid
        ? 'the Mermaid diagram has no text for those who cannot see it'
        : `the drawing ${nameOf(element)} has no text for those who cannot see it`,
      isMermaid
        ? 'Begin the diagram with accTitle: and accDescr: lines that say what it shows.'
        : 'Say what it shows in a <title> within it, in aria-label, or in a <figcaption>; aria-hidden="true" where it is decorative.',
    ),
  ]
}

function ofOther(view: View, seen: Seen): PageViolation[] {
  const { element } = seen
  const kind = KINDS.find(({ selector }) => element.matches(selector))
  return kind === undefined ||
    isDecorative(element) ||
    isNamed(element) ||
    isToldAround(seen) ||
    (element.matches('canvas, video, object') && hasWords(element.textContent))
    ? []
    : [faultOf(view, seen, `the ${kind.what} ${nameOf(element)} has no text for those who cannot see it`, kind.help)]
}

export const altText: PageRule = {
  id: 'alt-text',
  severity: 'error',
  description:
    'Whether pictures, drawings, charts, films and embedded pages have a text for those who cannot see them. Icons, arrows and what is marked as decorative are left out; an empty text is right for what is decorative only.',
  help: 'Say what it shows in its alternative text.',
  inspect: ({ views }) =>
    views.flatMap(view =>
      view.seen
        .filter(({ isVisible }) => isVisible)
        .flatMap(seen => {
          if (seen.element instanceof HTMLImageElement) return ofImage(view, seen, seen.element)
          return isDrawing(seen) ? ofDrawing(view, seen) : ofOther(view, seen)
        }),
    ),
}
