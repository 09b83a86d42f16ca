import type { FilteredWords } from './notes.ts'
import { describe } from './names.ts'
import { closest, elementsIn, frameOf } from './walk.ts'

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words of an element that are shown, and not hidden from screen readers. */
function shownWords(element: Element): string {
  return squeeze(
    [element, ...elementsIn(element)]
      .filter(inner => !closest(inner, '[aria-hidden=true]') && inner.checkVisibility({ visibilityProperty: true }))
      .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
      .map(({ nodeValue }) => nodeValue ?? '')
      .join(' '),
  )
}

/**
 * Finds words under a CSS filter, of which the print makes a picture without a tag.
 *
 * @param root what is printed
 * @param pictures what has a name of its own, whose words are not read anyway
 */
export function findFilteredWords(root: ParentNode, pictures: ReadonlySet<Element>): FilteredWords[] {
  const found: FilteredWords[] = []
  const within = new Set<Element>()
  for (const element of elementsIn(root)) {
    if (pictures.has(element)) for (const inner of elementsIn(element)) within.add(inner)
    const frame = frameOf(element)
    if (!frame || within.has(element) || pictures.has(element) || getComputedStyle(element).filter === 'none') continue
    for (const inner of elementsIn(element)) within.add(inner)
    const words = shownWords(element)
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ frame: frame.id, element: describe(element), words })
  }
  return found
}
