import type { Nameless } from './notes.ts'
import { DIAGRAM, sayDiagram } from './diagram-words.ts'
import { nameOfFormula } from './formulas.ts'
import { nameOfFrame } from './inner-words.ts'
import { describe, nameOfPicture } from './names.ts'
import { closest, elementsIn, frameOf, languageOf } from './walk.ts'

const FORMULA = '.katex, math, [role=math]'
const PICTURE = 'svg, img, canvas, video, iframe, object, embed, [role=img], [role=graphics-document]'
const HIDDEN = '[aria-hidden=true]'
const DECORATION = '[role=presentation], [role=none]'

export interface Picture {
  element: Element
  role: 'figure' | 'formula'
  name: string
}

/** Makes a picture what the print takes for one, whole: what is hidden in it would be left out of it. */
function makePicture(element: Element, name: string): void {
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', name)
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-roledescription'])
    element.removeAttribute(attribute)
  for (const inner of elementsIn(element)) if (inner.matches(HIDDEN)) inner.removeAttribute('aria-hidden')
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
}

/** Whether its author says that an image means nothing. */
function isDecoration(element: Element): boolean {
  return element.matches(DECORATION) || (element.localName === 'img' && element.getAttribute('alt') === '')
}

/** Finds the pictures and formulas of the page, and names those whose names the print would not find. */
export function preparePictures(root: ParentNode): { pictures: Picture[]; nameless: Nameless[] } {
  const pictures: Picture[] = []
  const nameless: Nameless[] = []
  const within = new Set<Element>()
  for (const element of elementsIn(root)) {
    if (within.has(element)) continue
    const frame = frameOf(element)
    const isFormula = element.matches(FORMULA)
    if (!frame || !(isFormula || element.matches(PICTURE)) || closest(element, HIDDEN)) continue
    const name = isFormula
      ? nameOfFormula(element, languageOf(element))
      : nameOfPicture(element) || nameOfFrame(element) || (element.matches(DIAGRAM) ? sayDiagram(element) : '')
    if (name !== '') {
      makePicture(element, name)
      for (const inner of elementsIn(element)) within.add(inner)
      pictures.push({ element, role: isFormula ? 'formula' : 'figure', name })
    } else if (!isDecoration(element) && !element.matches('svg') && isShown(element)) {
      nameless.push({ frame: frame.id, element: describe(element), says: element.getAttribute('src') ?? undefined })
    }
  }
  return { pictures, nameless }
}
