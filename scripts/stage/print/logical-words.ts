import { closest, elementsIn, FRAME } from './walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
/** Letters of scripts that run from right to left: the print draws them in the order in which they are seen. */
const LEFTWARD = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** What shows its text otherwise, or not at all. */
const NO_WORDS = 'script, style, textarea, option, select, title, noscript, template'

/** Puts each text that runs from right to left into an element, of which the tree can say what it is in its own order. */
export function wrapLeftwardWords(root: ParentNode): { element: HTMLElement; words: string }[] {
  const texts: Text[] = []
  for (const element of elementsIn(root)) {
    if (element.namespaceURI !== HTML || element.matches(NO_WORDS)) continue
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : ''
      if (!/\S/.test(text) || !closest(element, FRAME)) continue
      if (LEFTWARD.test(text) || getComputedStyle(element).direction === 'rtl') texts.push(node as Text)
    }
  }
  return texts.map(text => {
    const element = document.createElement('span')
    // What cannot be reached has no language in the print, and the language carries the number of the note.
    element.tabIndex = -1
    text.replaceWith(element)
    element.append(text)
    return { element, words: text.data.replace(/\s+/g, ' ') }
  })
}
