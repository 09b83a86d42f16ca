import type { LostWords } from './notes.ts'
import { describe } from './names.ts'
import { closest, elementsIn, frameOf } from './walk.ts'

/** Characters beyond those that every font for Latin text has. */
const RARE = /[^\p{ASCII}\p{Script=Latin}\u2010-\u2026\u20AC]/u

/** The texts with characters that a font may lack, and the elements that they stand in. */
export function findRareTexts(root: ParentNode): LostWords[] {
  const found: LostWords[] = []
  for (const element of elementsIn(root)) {
    const words = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ nodeValue }) => nodeValue ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    const frame = RARE.test(words) ? frameOf(element) : null
    if (frame) found.push({ frame: frame.id, element: describe(element), words })
  }
  return found
}

/** Why Chromium makes pixels of what an element shows, and it is no picture; undefined where nothing is known. */
function reasonOf(element: Element, style: CSSStyleDeclaration): string | undefined {
  if (style.textDecorationLine !== 'none' && style.textDecorationStyle === 'wavy') return 'a wavy line'
  if (
    style.backgroundImage !== 'none' &&
    style.backgroundSize !== 'auto' &&
    /(?:^|[^-])repeat/.test(style.backgroundRepeat)
  )
    return 'a ground that is repeated'
  if (/url\(/.test(style.fill) && closest(element, 'svg')) {
    const id = /#([^")]+)/.exec(style.fill)?.[1] ?? ''
    const root = element.getRootNode() as Document | ShadowRoot
    if (root.getElementById(id)?.localName === 'pattern') return 'a pattern'
  }
  return undefined
}

/** What is printed as pixels though it is no picture: the elements, and in the place of words the reason. */
export function findRastered(root: ParentNode): LostWords[] {
  const found: LostWords[] = []
  for (const element of elementsIn(root)) {
    const frame = frameOf(element)
    const reason = frame && reasonOf(element, getComputedStyle(element))
    if (frame && reason) found.push({ frame: frame.id, element: describe(element), words: reason })
  }
  return found
}
