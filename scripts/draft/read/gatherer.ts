import type { Found } from '../article.ts'
import type { Prose } from '../prose.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'

export type FoundOf<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>

/** Who said it, on the last line of what was said: `It rains. — Ada`. */
const ATTRIBUTION = /[.!?…"'”’»]\s(?=[—–]\s?\p{Lu}.{1,80}$)/u

/** What was said, and who said it, where both stand in one paragraph. */
function partAttribution(text: Prose): Prose[] {
  const plain = plainText(text)
  const found = ATTRIBUTION.exec(plain)
  return found === null
    ? [text]
    : [sliceProse(text, 0, found.index + 1), sliceProse(text, found.index + 2, plain.length)]
}

/** Gathers blocks while the tokens go by. */
export class Gatherer {
  readonly found: Found[] = []
  #list: FoundOf<'list'> | undefined
  #quote: FoundOf<'quote'> | undefined
  #table: FoundOf<'table'> | undefined
  #depth = 0
  #quotes = 0
  /** A list item has begun and has no text yet. */
  #fresh = false
  /** The further paragraphs of the list's last item. */
  #more: Prose[] = []

  openList(start: number | undefined): void {
    this.#depth++
    if (this.#quotes === 0) this.#list ??= { kind: 'list', start, items: [] }
  }

  closeList(): void {
    this.#depth--
    if (this.#depth === 0) this.#endList()
  }

  openItem(): void {
    this.#endItem()
    this.#fresh = true
  }

  openQuote(): void {
    this.#quotes++
    if (this.#depth === 0) this.#quote ??= { kind: 'quote', paragraphs: [] }
  }

  closeQuote(): void {
    this.#quotes--
    if (this.#quotes === 0) this.#endQuote()
  }

  paragraph(text: Prose, pictures: readonly Found[], aside?: boolean): void {
    if (aside) this.apart({ kind: 'paragraph', text, aside })
    else if (text.length > 0) this.#text(text)
    pictures.forEach(picture => this.apart(picture))
  }

  openRow(isHead: boolean): void {
    this.#table ??= { kind: 'table', header: [], rows: [] }
    if (!isHead) this.#table.rows.push([])
  }

  cell(text: Prose, isHead: boolean): void {
    const row = isHead ? this.#table?.header : this.#table?.rows.at(-1)
    row?.push(text)
  }

  closeTable(): void {
    if (this.#table) this.apart(this.#table)
    this.#table = undefined
  }

  /** A block of its own: a list or quote that it stands in goes on after it. */
  apart(block: Found): void {
    const list = this.#list
    const quote = this.#quote
    this.#endList()
    this.#endQuote()
    this.found.push(block)
    if (list && this.#depth > 0) {
      this.#list = { ...list, items: [] }
      if (list.start !== undefined) this.#list.start = list.start + list.items.filter(({ depth }) => depth === 0).length
    }
    if (quote && this.#quotes > 0) this.#quote = { kind: 'quote', paragraphs: [] }
  }

  heading(level: number, text: Prose): void {
    if (text.length === 0) return
    if (this.#list || this.#quote) this.#text(text)
    else this.found.push({ kind: 'heading', level, text })
  }

  #text(text: Prose): void {
    if (this.#quote) {
      this.#quote.paragraphs.push(...partAttribution(text))
      return
    }
    if (!this.#list) {
      this.found.push({ kind: 'paragraph', text })
      return
    }
    if (this.#fresh || this.#list.items.length === 0) {
      this.#list.items.push({ text, depth: Math.max(0, this.#depth - 1) })
      this.#more = []
    } else {
      this.#more.push([{ text: ' ' }], text)
    }
    this.#fresh = false
  }

  #endItem(): void {
    const last = this.#list?.items.at(-1)
    if (last && this.#more.length > 0) last.text = tidyProse([last.text, ...this.#more].flat())
    this.#more = []
  }

  #endList(): void {
    this.#endItem()
    if (this.#list && this.#list.items.length > 0) this.found.push(this.#list)
    this.#list = undefined
  }

  #endQuote(): void {
    if (this.#quote && this.#quote.paragraphs.length > 0) this.found.push(this.#quote)
    this.#quote = undefined
  }
}
