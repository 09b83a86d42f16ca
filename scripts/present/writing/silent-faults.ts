import type { Violation } from '../../model/diagnostic.ts'
import type { DeckBlock, DeckSlide } from '../../source/read-deck.ts'
import { loadDeck } from '../../slidev/plain-text.ts'
import { readFrontmatter } from '../../source/frontmatter.ts'
import { markdown } from '../../source/markdown.ts'
import { deckSlides, unreadProblems } from '../../source/read-deck.ts'
import { secondsOf } from '../../source/seconds.ts'

/** Keys whose value is a time. `budget` may be another's key too: only what begins as a time is read as one. */
const TIMES: Record<string, RegExp> = { duration: /./, budget: /^\s*\d/ }
function badTimes(block: DeckBlock): Violation[] {
  return readFrontmatter(block).entries.flatMap(({ key, value, valuePlace }) => {
    const wanted = TIMES[key]
    if (wanted === undefined || (key === 'duration' && !block.isFirstOfFile)) return []
    if ((typeof value !== 'string' && typeof value !== 'number') || !wanted.test(String(value))) return []
    if (secondsOf(value) !== undefined) return []
    return [
      { subject: key, message: `${key}: ${String(value)} is not a time; write 90s, 2:00 or 30min`, place: valuePlace },
    ]
  })
}

/** Where a comment begins that is not closed, or only by what closes a later one; -1 where none does. */
function openComment(text: string): number {
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', open + 4)) {
    const close = text.indexOf('-->', open)
    const next = text.indexOf('<!--', open + 4)
    if (close === -1 || (next !== -1 && next < close)) return open
  }
  return -1
}

/** `<!--` without `-->`: what follows is not shown, down to the end of the next comment, other slides with it. */
function openComments({ content, file, line, slide }: DeckSlide): Violation[] {
  const lines = content.split('\n')
  return markdown.parse(content, {}).flatMap(({ type, children, map, content: text }) => {
    // In a line of text, what is no comment since it is not closed is text.
    const isOpen =
      type === 'html_block'
        ? openComment(text) !== -1
        : type === 'inline' && (children ?? []).some(one => one.type === 'text' && one.content.includes('<!--'))
    if (!isOpen) return []
    const [from = 0, to = from + 1] = map ?? []
    const own = lines.slice(from, to).join('\n')
    const before = own.slice(0, Math.max(0, openComment(own))).split('\n')
    return [
      {
        subject: '<!--',
        message: 'this comment is not closed; write --> where it ends',
        place: { file, line: line + from + before.length - 1, column: (before.at(-1) ?? '').length + 1, slide },
      },
    ]
  })
}

/** What Slidev passes over without a word while a deck is written, each with its place: it then shows something else than meant. */
export async function silentFaults(entry: string, root: string): Promise<Violation[]> {
  try {
    const data = await loadDeck(entry, root)
    const { blocks, slides } = deckSlides(data)
    return [
      ...unreadProblems(data),
      ...blocks.flatMap(block => readFrontmatter(block).problems),
      ...blocks.flatMap(badTimes),
      ...slides.flatMap(openComments),
    ]
  } catch (error) {
    const { line } = (error as { mark?: { line?: number } }).mark ?? {}
    return [
      {
        subject: 'deck',
        message: `the deck cannot be read: ${(error as Error).message.split('\n')[0] ?? ''}`,
        place: { file: entry, line: line === undefined ? undefined : line + 1 },
      },
    ]
  }
}
