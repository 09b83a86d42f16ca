import type { List } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Body } from './slide.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'

const MOST_ITEMS = 6
const MOST_IN_COLUMNS = 12
const ITEM_WORDS = 16
/** As many words as are read on a slide while somebody speaks. */
export const BODY_WORDS = 40

/** What is written strong or linked at an item's beginning, or stands before its colon or dash. */
function leadOf(item: Prose): Prose {
  const [first, next] = item
  // A styled word that its sentence goes on after is no lead: `status ends with 1`.
  const isApart =
    next === undefined || /[.:!?]\s*$/.test(first?.text ?? '') || /^\s*(?:[:–—(\-\p{Lu}]|by\s)/u.test(next.text)
  if (
    first &&
    isApart &&
    (first.style === 'strong' || first.style === 'code' || first.link !== undefined) &&
    first.text.length > 2
  ) {
    const lead = first.text.replace(/[:.\s–—-]+$/, '')
    return [{ ...first, text: lead }]
  }
  const found = /^(.{3,80}?)(?::\s|\s[–—-]\s|\.\s)/.exec(plainText(item))
  return found ? sliceProse(item, 0, found[1]?.length ?? 0) : item
}

/** `09:58`, `2019`, `10:16 UTC`: when something was, which is not what it was. */
const WHEN = /^\d[\d\s:.,/–-]*(?:am|pm|utc|gmt|cet|cest|uhr|h)?$/i
const MOST_MOMENTS = 8
const MOMENT = { letters: 64, words: 12 } as const

/** What happened when: the first, the last, and of what is between them that of which most is said. */
function momentsBody(items: readonly Prose[], words: Words): Body {
  const length = (index: number): number =>
    index === 0 || index === items.length - 1 ? Infinity : plainText(items[index] ?? []).length
  const kept = new Set([...items.keys()].toSorted((one, other) => length(other) - length(one)).slice(0, MOST_MOMENTS))
  return {
    kind: 'list',
    items: items.flatMap((item, index) => {
      if (!kept.has(index)) return []
      const lead = leadOf(item)
      const from = plainText(lead).length
      const rest = tidyProse(sliceProse(item, from, Infinity))
      const [mark = ''] = /^[\s:–—-]*/.exec(plainText(rest)) ?? []
      const said = tidyProse(sliceProse(rest, mark.length, Infinity))
      const [sentence = ''] = /^.*?[.!?](?=\s\p{Lu}|$)/u.exec(plainText(said)) ?? []
      const first = sentence === '' ? said : sliceProse(said, 0, sentence.length)
      const short = shorten(first, MOMENT, words) ?? first
      return [
        {
          text: tidyProse([...lead.map(span => ({ ...span, style: 'strong' as const })), { text: ' ' }, ...short]),
          depth: 0,
        },
      ]
    }),
  }
}

/** A list as a slide shows it: whole, or by what begins each item; moments as what happened when. */
export function listBody(list: List, words: Words): Body | undefined {
  const top = list.items.filter(({ depth }) => depth === 0)
  const moments = top.filter(({ text }) => WHEN.test(plainText(leadOf(text))))
  if (moments.length >= 3 && moments.length === top.length)
    return momentsBody(
      top.map(({ text }) => text),
      words,
    )
  const whole = top.reduce((sum, { text }) => sum + countWords(plainText(text)), 0)
  const start = list.start === undefined ? {} : { start: list.start }
  if (top.length <= MOST_ITEMS && whole <= BODY_WORDS) {
    const items = list.items.length <= MOST_ITEMS + 2 && whole + list.items.length < BODY_WORDS ? list.items : top
    return { kind: 'list', ...start, items }
  }
  const shown = top.map(({ text }) => {
    const lead = leadOf(text)
    const said =
      countWords(plainText(lead)) <= ITEM_WORDS ? lead : shorten(text, { letters: 110, words: ITEM_WORDS }, words)
    return said === undefined ? undefined : { text: said, depth: 0 }
  })
  const items = shown.flatMap(item => item ?? []).slice(0, MOST_IN_COLUMNS)
  if (items.length < 2 || items.length < Math.min(top.length, MOST_IN_COLUMNS) * 0.7) return undefined
  const longest = Math.max(...items.map(({ text }) => plainText(text).length))
  const columns = items.length > MOST_ITEMS || (items.length > 4 && longest < 60)
  // Many long items are a page and not a slide.
  const kept = longest > 70 ? items.slice(0, columns ? 8 : MOST_ITEMS) : items
  return { kind: 'list', ...start, items: kept, ...(kept.length > 3 && columns ? { columns } : {}) }
}
