import type { ElementNote, PrintNotes } from './notes.ts'
import { findDrawnWords } from './drawn-words.ts'
import { findFilteredWords } from './filtered-words.ts'
import { realizeGeneratedWords } from './generated-words.ts'
import { choiceOf, innerWords } from './inner-words.ts'
import { wrapLeftwardWords } from './logical-words.ts'
import { findRareTexts, findRastered } from './marked-places.ts'
import { nameOfLink } from './names.ts'
import { notedLanguage } from './notes.ts'
import { realizePatterns } from './patterns.ts'
import { preparePictures } from './pictures.ts'
import { printUnseenWords } from './unseen-words.ts'
import { closest, elementsIn, FRAME, frameOf, languageOf } from './walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
/** What the print has an element of its own for. */
const NAMED = 'p, h1, h2, h3, h4, h5, h6, li, ul, ol, table, td, th, tr, code, blockquote, a, figure, figcaption'

/** Whether an element that the print has no name for holds a line of text of its own. */
function isBlock(element: Element): boolean {
  if (element.namespaceURI !== HTML || element.matches(NAMED)) return false
  if (element.localName === 'pre') return true
  const hasText = [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  )
  return hasText && !/^(?:inline|contents|none|ruby)/.test(getComputedStyle(element).display)
}

/** The language of a word in a line is printed only of what can be reached. */
function keepLanguages(root: ParentNode): void {
  for (const element of elementsIn(root)) {
    if (element instanceof HTMLElement && element.hasAttribute('lang') && !element.hasAttribute('tabindex'))
      element.tabIndex = -1
  }
}

/** The column of each cell of a table, those counted that cells of rows above reach into. */
function columnsIn(table: HTMLTableElement): Map<Element, number> {
  const columns = new Map<Element, number>()
  const taken = new Set<string>()
  for (const [index, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (taken.has(`${index} ${column}`)) column++
      columns.set(cell, column)
      for (let below = 0; below < cell.rowSpan; below++)
        for (let beside = 0; beside < cell.colSpan; beside++) taken.add(`${index + below} ${column + beside}`)
    }
  }
  return columns
}

/** A hidden cell would be missing from its row: what is in it is hidden instead. */
function keepCells(root: ParentNode): void {
  for (const cell of elementsIn(root)) {
    if (!cell.matches('td[aria-hidden=true], th[aria-hidden=true]')) continue
    cell.removeAttribute('aria-hidden')
    const inner = document.createElement('span')
    inner.setAttribute('aria-hidden', 'true')
    inner.append(...cell.childNodes)
    cell.append(inner)
  }
}

function hiddenTexts(root: ParentNode): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const element of elementsIn(root)) {
    if (!element.matches('[aria-hidden=true]')) continue
    const frame = frameOf(element)?.id
    const texts = [element, ...elementsIn(element)].flatMap(inner =>
      [...inner.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.nodeValue ?? ''),
    )
    if (frame !== undefined) (found[frame] ??= []).push(texts.join(''))
  }
  return found
}

function boxOf(element: Element): ElementNote['box'] {
  const box = element.getBoundingClientRect()
  const frame = frameOf(element)?.getBoundingClientRect()
  return [box.left - (frame?.left ?? 0), box.top - (frame?.top ?? 0), box.width, box.height]
}

/**
 * Prepares the page for a print that can be read aloud: names what the print would not find the name of, and gives each
 * element that has to be known again a number, which the print carries as part of its language.
 */
export async function prepare(): Promise<PrintNotes> {
  const drawn = await findDrawnWords(document.body)
  realizeGeneratedWords(document.body)
  realizePatterns(document.body)
  keepLanguages(document.body)
  keepCells(document.body)
  const { pictures, nameless } = preparePictures(document.body)
  const named = new Map(pictures.map(({ element, name }) => [element, name]))
  const filtered = findFilteredWords(document.body, new Set(named.keys()))
  const unseen = printUnseenWords(document.body, named)
  const hidden = hiddenTexts(document.body)
  for (const [frame, words] of Object.entries(drawn)) (hidden[frame] ??= []).push(...words)
  const rare = findRareTexts(document.body)
  const rastered = findRastered(document.body)
  const leftward = wrapLeftwardWords(document.body)
  const elements: PrintNotes['elements'] = {}
  const noted = new Set<Element>()
  // All languages are read before any is changed.
  const changes: (() => void)[] = []
  const note = (element: Element, made: Omit<ElementNote, 'language'>): void => {
    const no = noted.size + 1
    const language = languageOf(element)
    elements[no] = { ...made, language }
    noted.add(element)
    changes.push(() => element.setAttribute('lang', notedLanguage(language, no)))
  }
  for (const { element, role, name } of pictures) {
    const links = [...element.querySelectorAll('a')].map(link => ({
      href: link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '',
      name: nameOfLink(link),
    }))
    note(element, { role, name, box: boxOf(element), links, holds: innerWords(element) })
  }
  for (const { element, words } of leftward) note(element, { role: 'words', name: words })
  for (const element of elementsIn(document.body)) {
    if (noted.has(element) || closest(element, 'svg')) continue
    if (element.matches(FRAME)) note(element, { role: 'section' })
    else if (element.matches('a[href]')) note(element, { role: 'link', name: nameOfLink(element) })
    else if (element instanceof HTMLTableElement)
      columnsIn(element).forEach((column, cell) => note(cell, { role: 'cell', column }))
    else if (element instanceof HTMLSelectElement)
      note(element, { role: 'words', name: choiceOf(element), holds: innerWords(element) })
    else if (element.localName === 'figure') note(element, { role: 'group' })
    else if (isBlock(element)) note(element, { role: 'block' })
  }
  changes.forEach(change => change())
  return { elements, hidden, nameless, filtered, unseen, rare, rastered }
}
