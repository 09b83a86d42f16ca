import type { View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { isPainted, isPicture, isShape } from '../../check/page/kinds.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { lookAlike, pixelsOf } from '../../check/page/pixels.ts'
import { SHOWN_BY_CLICK } from '../../slidev/markup.ts'

/** What can be said of how a slide looks without a picture of it; what looks different may still say the same. */
function lookOf(view: View): string {
  const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
    [x, y, width, height].map(Math.round).join(',')
  const texts = view.lines.map(({ node, box, owner: { style, opacity } }) =>
    [
      node.data,
      place(box),
      style.color,
      style.fill,
      style.fontWeight,
      style.textDecorationLine,
      opacity.toFixed(2),
    ].join('|'),
  )
  const things = view.seen.filter(isPainted).map(seen => {
    const { element, box, style, opacity } = seen
    return [
      place(box),
      opacity.toFixed(2),
      style.filter,
      ...(isShape(seen)
        ? // Names of patterns and arrow heads differ from state to state.
          [style.fill, style.stroke].map(paint => paint.replace(/url\(.*\)/, 'url'))
        : [style.backgroundColor, style.backgroundImage, style.borderTopColor, style.boxShadow]),
      isShape(seen)
        ? `${style.strokeWidth} ${style.strokeDasharray} ${style.strokeDashoffset} ${element.getAttribute('d') ?? ''}`
        : '',
      isPicture(seen) ? element.getAttribute('src') : '',
    ].join('|')
  })
  return [...texts, ...things].join('\n')
}

async function faultOf(view: View, before: View): Promise<PageViolation[]> {
  if (lookOf(view) !== lookOf(before) || !lookAlike(await pixelsOf(view), await pixelsOf(before))) return []
  const shown = view.element.querySelector(SHOWN_BY_CLICK)
  return [
    {
      click: view.click,
      message: `click ${view.click} changes nothing that can be seen`,
      origin: shown ? originOfElement(view, shown) : { address: 'clicks:', nth: 0, tags: [], isCertain: false },
      subject: `click ${view.click}`,
    },
  ]
}

export const deadClick: PageRule = {
  id: 'dead-click',
  severity: 'warning',
  description:
    'Whether each click changes something that can be seen, by what is on the slide and, where that is the same, by pictures of it.',
  help: 'Remove the click, or let it show something; `clicks:` in the frontmatter may be too high.',
  async inspect({ views }) {
    const found: PageViolation[] = []
    for (const [index, view] of views.entries()) {
      const before = views[index - 1]
      if (before) found.push(...(await faultOf(view, before)))
    }
    return found
  },
}
