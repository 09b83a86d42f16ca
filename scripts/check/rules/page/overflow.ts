import type { PageRule } from '../../rule.ts'

export const overflow: PageRule = {
  id: 'overflow',
  severity: 'error',
  measures: 'How far text and pictures reach beyond the edges of the slide.',
  mend: 'Shorten it, make it smaller, or spread it over two slides.',
  inspect({ element }) {
    const canvas = element.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(element)
    const lowest = Math.max(...[
      ...range.getClientRects(),
    ].map(({ bottom }) => bottom))
    const over = Math.round(lowest - canvas.bottom)
    return over > 1
      ? [
          { message: 'the slide’s content runs past its lower edge', measure: `${over} px` },
        ]
      : []
  },
}
