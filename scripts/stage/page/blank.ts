import { mountedSlides } from '../../slidev/print-view.ts'

const TRANSPARENT = ['rgba(0, 0, 0, 0)', 'transparent']
const DRAWS = 'img, svg, canvas, video, iframe, object, input, progress, meter'

function shows(element: Element, background: string): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  if (element.matches(DRAWS)) return true
  if ([...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== ''))
    return true
  const { backgroundImage, backgroundColor, borderTopWidth } = getComputedStyle(element)
  return (
    backgroundImage !== 'none' ||
    Number.parseFloat(borderTopWidth) > 0 ||
    (!TRANSPARENT.includes(backgroundColor) && backgroundColor !== background)
  )
}

/** The mounted slides in which no element is found that would show anything, each with its place on the page. */
export function seeminglyBlank(): { id: string; x: number; y: number; width: number; height: number }[] {
  return mountedSlides().flatMap(slide => {
    const background = getComputedStyle(slide).backgroundColor
    if ([...slide.querySelectorAll('*')].some(element => shows(element, background))) return []
    const { x, y, width, height } = slide.getBoundingClientRect()
    return [{ id: slide.id, x: x + scrollX, y: y + scrollY, width, height }]
  })
}
