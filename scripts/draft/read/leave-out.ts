import type { Found } from '../article.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import { prosesOf, textOf } from '../article.ts'

/** A notice says no more. */
const NOTICE_WORDS = 14
/** An entry of a menu says no more. */
const MENU_WORDS = 4

/** `▶ Share this article!` => `share this article` */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}©]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

/** A list of links and nothing else, as a site has at its top. */
function isMenu(block: Found): boolean {
  return (
    block.kind === 'list' &&
    block.items.length > 2 &&
    prosesOf(block).every(
      prose =>
        prose.every(({ link, text }) => link !== undefined || text.trim() === '') &&
        wordCount(prose.map(({ text }) => text).join('')) <= MENU_WORDS,
    )
  )
}

/** Parts an article from what a site puts around it: menus, cookies, sharing, "you may also like" with all that follows it. */
export function leaveOut(found: readonly Found[], { languages }: Vocabulary): { kept: Found[]; leftOut: string[] } {
  const words = Object.values(languages)
  const asides = new Set(words.flatMap(language => language.asides))
  const notices = words.flatMap(language => language.notices)
  const kept: Found[] = []
  const leftOut: string[] = []
  let aside: number | undefined
  for (const [index, block] of found.entries()) {
    const text = textOf(block)
    if (block.kind === 'heading') {
      if (aside !== undefined && block.level <= aside) aside = undefined
      // The first heading is the article's own, whatever it says.
      if (aside === undefined && kept.length > 0 && asides.has(bare(text))) aside = block.level
    }
    const isNotice =
      block.kind === 'paragraph' &&
      text.length < 200 &&
      wordCount(text) <= NOTICE_WORDS &&
      notices.some(notice => bare(text).startsWith(notice))
    if (
      aside !== undefined ||
      isNotice ||
      (isMenu(block) && found.slice(0, index).every(({ kind }) => kind !== 'paragraph'))
    )
      leftOut.push(text)
    else kept.push(block)
  }
  return { kept, leftOut }
}
