import MarkdownIt from 'markdown-it'

/** A part of a slide's notes that is said at one click. */
export interface NotePart {
  click: number
  html: string
}

const MARK = /\[click(?::(\d+))?\]/gi
// What stands in notes is text: no tag of theirs becomes one of the presenter's page.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })

/** The notes, divided at their `[click]` marks; `[click:2]` counts two. Parts without words are left out. */
export function noteParts(note: string): NotePart[] {
  const parts: { click: number; text: string }[] = []
  let click = 0
  let from = 0
  for (const mark of note.matchAll(MARK)) {
    parts.push({ click, text: note.slice(from, mark.index) })
    click += Math.max(1, Number(mark[1] ?? 1))
    from = mark.index + mark[0].length
  }
  parts.push({ click, text: note.slice(from) })
  return parts
    .map(part => ({ ...part, text: part.text.replace(/<[^>]*>/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
    .map(part => ({ click: part.click, html: markdown.render(part.text) }))
}
