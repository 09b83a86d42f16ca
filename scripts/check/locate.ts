import type { Slide } from '../model/deck.ts'
import type { Origin } from './page/origin.ts'
import type { SourceText, Span } from './source-text.ts'
import { readFileSync } from 'node:fs'
import { lettersOf, readSourceText } from './source-text.ts'

/** What Slidev makes of these stands in fences and between signs, under no tag of their name. */
const WRITTEN_AS: Record<string, RegExp> = {
  Mermaid: /^[ \t]*`{3,}[ \t]*mermaid/gim,
  PlantUml: /^[ \t]*`{3,}[ \t]*plantuml/gim,
  Monaco: /^[ \t]*`{3}.*\{monaco/gim,
  ShikiMagicMove: /^[ \t]*`{4,}[ \t]*md[ \t]+magic-move/gim,
  CodeBlockWrapper: /^[ \t]*`{3,}\w+/gm,
  KaTexBlockWrapper: /^[ \t]*\$\$/gm,
}
const PICTURES = ['img', 'video', 'iframe', 'object', 'embed', 'image']
const WORD = /[\p{L}\p{N}]{3,}/gu
const ALIKE = 0.6

const texts = new Map<string, SourceText>()

function sourceOf({ file, line, end }: Slide): SourceText {
  const source = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(line - 1, end)
    .join('\n')
  const known = texts.get(source) ?? readSourceText(source)
  texts.set(source, known)
  return known
}

function* occurrences(text: string, part: string, { from, to }: Span): Generator<number> {
  for (let at = text.indexOf(part, from); at >= 0 && at + part.length <= to; at = text.indexOf(part, at + 1)) yield at
}

interface Wanted {
  text: string
  nth: number
}

/** Where the letters of a text stand; where several do, the one that fills its lines, and of those the one that was counted. */
function placeOfLetters(
  { letters, places, visible }: SourceText,
  { text, nth }: Wanted,
  within: Span,
): Span | undefined {
  const wanted = lettersOf(text)
  if (wanted === '') return undefined
  const all = [...occurrences(letters, wanted, { from: 0, to: letters.length })]
    .map(at => ({ from: places[at] ?? 0, to: (places[at + wanted.length - 1] ?? 0) + 1, at }))
    .filter(({ from, to }) => from >= within.from && to <= within.to)
  const isNewLine = (one: number | undefined, other: number | undefined): boolean =>
    one === undefined || other === undefined || visible.slice(one, other).includes('\n')
  const whole = all.filter(
    ({ at }) =>
      isNewLine(places[at - 1], places[at]) && isNewLine(places[at + wanted.length - 1], places[at + wanted.length]),
  )
  const best = whole.length > 0 ? whole : all
  return best[Math.min(nth, best.length - 1)]
}

/** Where a text stands as it is, be it the value of an attribute or of the frontmatter. */
function placeAsIs({ visible, content }: SourceText, { text, nth }: Wanted, within: Span): number | undefined {
  const wanted = text.trim().replaceAll(/\s+/g, ' ')
  if (wanted === '') return undefined
  const all = [...occurrences(visible, wanted, within)]
  // What the frontmatter says is looked at last.
  const sorted = [...all.filter(at => at >= content), ...all.filter(at => at < content)]
  return sorted[Math.min(nth, sorted.length - 1)]
}

/** The line that has most of a text's words, for what is put together as it is drawn. */
function placeAlike({ visible }: SourceText, text: string, within: Span): number | undefined {
  const words = [...new Set(text.match(WORD) ?? [])]
  if (words.length < 2) return undefined
  let at = within.from
  const lines = visible
    .slice(within.from, within.to)
    .split('\n')
    .map(line => {
      const one = { at, share: words.filter(word => line.includes(word)).length / words.length }
      at += line.length + 1
      return one
    })
  const best = lines.reduce((one, other) => (other.share > one.share ? other : one))
  return best.share >= ALIKE ? best.at : undefined
}

/** From where a tag begins to where it is closed. */
function spanOfTag(source: SourceText, name: string, nth: number): Span | undefined {
  const written = WRITTEN_AS[name]
  if (written) {
    const all = [...source.visible.matchAll(written)]
    const at = all[Math.min(nth, all.length - 1)]?.index
    return at === undefined ? undefined : { from: at, to: at }
  }
  const kebab = name.replaceAll(/\B[A-Z]/g, letter => `-${letter}`).toLowerCase()
  const all = [
    ...source.markup.matchAll(new RegExp(`<(${name}|${kebab})(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^"'<>])*>`, 'g')),
  ]
  const found = all[Math.min(nth, all.length - 1)]
  if (!found) return undefined
  const { index: from, 0: tag } = found
  const close = tag.endsWith('/>') ? -1 : source.markup.indexOf(`</${found[1]}>`, from)
  return { from, to: close < 0 ? from + tag.length : close }
}

/** What a picture's file is called, without what the build adds to keep versions apart. */
function fileName(address: string): string {
  const name = decodeURIComponent(address.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
  return address.includes('/assets/') ? name.replace(/-[\w-]{8}(?=\.\w+$)/, '') : name
}

function placeOf(source: SourceText, { text, block, nth, address, tags, isCertain }: Origin): number | undefined {
  const all = { from: 0, to: source.visible.length }
  const drawn = tags.map(({ name, nth: rank }) => spanOfTag(source, name, rank)).find(span => span !== undefined)
  const isPicture = PICTURES.includes(tags[0]?.name ?? '')
  const byAddress = (within: Span): number | undefined =>
    address === undefined || address.startsWith('data:')
      ? undefined
      : placeAsIs(source, { text: fileName(address), nth }, within)
  const byText = (within: Span): number | undefined => {
    const around = block === undefined ? undefined : placeOfLetters(source, { text: block, nth }, within)
    if (around) {
      return (text === undefined ? undefined : placeOfLetters(source, { text, nth: 0 }, around)?.from) ?? around.from
    }
    const counted = block === undefined ? nth : 0
    return text === undefined
      ? undefined
      : (placeOfLetters(source, { text, nth: counted }, within)?.from ??
          placeAsIs(source, { text, nth: counted }, within))
  }
  const byWords = (within: Span): number | undefined => placeAlike(source, block ?? text ?? '', within)
  if (isCertain && drawn) return byText(drawn) ?? drawn.from
  return (isPicture ? byAddress(all) : undefined) ?? byText(all) ?? byAddress(all) ?? byWords(all) ?? drawn?.from
}

/** The line of a slide's file that what is seen on the slide comes from, or else the slide's first. */
export function lineOfOrigin(slide: Slide, origin: Origin | undefined): number {
  const source = sourceOf(slide)
  const place = origin && placeOf(source, origin)
  return slide.line + (place === undefined ? 0 : source.visible.slice(0, place).split('\n').length - 1)
}
