import type { Found } from '../article.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import { prosesOf, textOf } from '../article.ts'

/** A notice says no more. */
const NOTICE_WORDS = 14
/** An entry of a menu says no more. */
const MENU_WORDS = 4
/** A section that a site adds to its articles has no more text. */
const ASIDE_WORDS = 120
/** A paragraph of the article itself has so many words; what stands outside the first and last of them stands at an edge. */
const PARAGRAPH_WORDS = 15

/** How long a site thinks that its article takes, in a line of its own. */
const READING_TIME = /\d+ ?(?:min(?:ute)?s? read|min(?:uti)? di lettura|Min\.? Lesezeit|min(?:utes)? de lecture)/i

/** `▶ Share this article!` => `share this article` */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}©]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length
}

function isLinked(block: Found): boolean {
  return (
    block.kind === 'list' &&
    prosesOf(block).every(prose => prose.every(({ link, text }) => link !== undefined || text.trim() === ''))
  )
}

/** A list of links and nothing else, as a site has at its top. */
function isMenu(block: Found): boolean {
  return (
    block.kind === 'list' &&
    block.items.length > 2 &&
    isLinked(block) &&
    prosesOf(block).every(prose => wordCount(prose.map(({ text }) => text).join('')) <= MENU_WORDS)
  )
}

/** Names and links, and nobody's sentence. */
function saysNothing(block: Found): boolean {
  if (block.kind === 'picture') return true
  if (block.kind === 'list')
    return (
      isLinked(block) || block.items.every(({ text }) => wordCount(text.map(one => one.text).join('')) <= MENU_WORDS)
    )
  return block.kind === 'paragraph' && !/[.!?…]["'”’»)]*$/.test(textOf(block))
}

/** A heading's section: from it to the next that is not below it. */
function sectionFrom(found: readonly Found[], at: number): { end: number; below: Found[] } {
  const heading = found[at]
  const level = heading?.kind === 'heading' ? heading.level : 0
  const next = found.findIndex((block, index) => index > at && block.kind === 'heading' && block.level <= level)
  const end = next === -1 ? found.length : next
  return { end, below: found.slice(at + 1, end).filter(({ kind }) => kind !== 'heading') }
}

/** Whether a section is a site's: by its heading, and by what stands under it. A heading of one word may be a topic. */
function looksAdded(heading: string, below: readonly Found[]): boolean {
  const words = below.reduce((sum, block) => sum + wordCount(textOf(block)), 0)
  return words <= ASIDE_WORDS && (wordCount(heading) > 1 || below.every(saysNothing))
}

/** The places of what a site puts at the article's edges: menus above it; sharing, teasers and comments below it. */
function furnitureIn(found: readonly Found[], asides: ReadonlySet<string>): Set<number> {
  const places = new Set<number>()
  const first = found.findIndex(({ kind }) => kind === 'paragraph')
  for (const [index, block] of found.entries()) {
    if (index < first && isMenu(block)) {
      places.add(index)
      const above = found[index - 1]
      if (above?.kind === 'heading' && asides.has(bare(textOf(above)))) places.add(index - 1)
    }
  }
  // From the end upwards, as long as each section is a site's own.
  let end = found.length
  for (let at = found.length - 1; at > 0; at--) {
    const block = found[at]
    if (block?.kind !== 'heading' || !asides.has(bare(textOf(block)))) continue
    const section = sectionFrom(found, at)
    if (section.end < end || !looksAdded(bare(textOf(block)), section.below)) continue
    for (let inside = at; inside < section.end; inside++) places.add(inside)
    end = at
  }
  return places
}

/** Parts an article from what a site puts around it. What is left out stands at an edge, and looks like it. */
export function leaveOut(found: readonly Found[], { languages }: Vocabulary): { kept: Found[]; leftOut: string[] } {
  const words = Object.values(languages)
  const asides = new Set(words.flatMap(language => language.asides))
  const notices = words.flatMap(language => language.notices)
  const furniture = furnitureIn(found, asides)
  const isLong = (block: Found): boolean => block.kind === 'paragraph' && wordCount(textOf(block)) >= PARAGRAPH_WORDS
  const first = found.findIndex(isLong)
  const last = found.findLastIndex((block, index) => isLong(block) && !furniture.has(index))
  const kept: Found[] = []
  const leftOut: string[] = []
  for (const [index, block] of found.entries()) {
    const text = textOf(block)
    const isNotice =
      block.kind === 'paragraph' &&
      text.length < 200 &&
      wordCount(text) <= NOTICE_WORDS &&
      // Among the article's paragraphs a button's words have no full stop.
      (index < first || index > last || !/[.!?…]["'”’»)]*$/.test(text)) &&
      (notices.some(notice => bare(text).startsWith(notice)) || (index < first && READING_TIME.test(text)))
    if (furniture.has(index) || isNotice) leftOut.push(text)
    else kept.push(block)
  }
  return { kept, leftOut }
}
