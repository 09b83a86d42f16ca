import type { LostWords } from './notes.ts'
import { describe } from './names.ts'
import { shownWords } from './shown-words.ts'
import { elementsIn, frameOf } from './walk.ts'

/**
 * Finds words under a CSS filter, of which the print makes a picture without a tag.
 *
 * @param root what is printed
 * @param pictures what has a name of its own, whose words are not read anyway
 */
export function findFilteredWords(root: ParentNode, pictures: ReadonlySet<Element>): LostWords[] {
  const found: LostWords[] = []
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
