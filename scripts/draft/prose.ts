/** A stretch of text that is written in one way. */
export interface Span {
  text: string
  style?: 'code' | 'strong' | 'emphasis'
  /** Where it leads: an http, https or mailto address. */
  link?: string
}

/** Text as it is read, without line breaks; what is between two spans is in one of them. */
export type Prose = readonly Span[]

/** The text alone. */
export function plainText(prose: Prose): string {
  return prose.map(({ text }) => text).join('')
}

/** A part of a prose, by places in its plain text; what is cut through keeps its style and link. */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  const part: Span[] = []
  let at = 0
  for (const span of prose) {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') part.push({ ...span, text })
    at += span.text.length
    if (at >= to) break
  }
  return part
}

/** A prose in parts: `cutProse(prose, [3, 8])` is what stands before 3, and from there to 8. */
export function cutProse(prose: Prose, places: readonly number[]): Prose[] {
  const rest = prose.values()
  let span = rest.next().value
  let used = 0
  let at = 0
  return places.map(to => {
    const part: Span[] = []
    while (span && at < to) {
      const text = span.text.slice(used, used + to - at)
      part.push({ ...span, text })
      at += text.length
      used += text.length
      if (used >= span.text.length) {
        span = rest.next().value
        used = 0
      }
    }
    return part
  })
}

/** A span's text apart from the spaces around it, which belong to neither style nor link. */
function* withoutEdges({ text, style, link }: Span): Generator<Span> {
  const inner = text.trim()
  if (inner === '' || (style === undefined && link === undefined)) {
    yield { text }
    return
  }
  const from = text.indexOf(inner)
  yield { text: text.slice(0, from) }
  yield { text: inner, style, link }
  yield { text: text.slice(from + inner.length) }
}

/** One space between words, none around; spans that are written alike become one. A space that holds words together stays one. */
export function tidyProse(prose: Prose): Prose {
  const tidy: Span[] = []
  let spaced = true
  for (const span of prose.flatMap(one => [...withoutEdges(one)])) {
    let text = span.text.replaceAll(/[ \t\n]+/g, ' ')
    if (spaced) {
      text = tidy.length === 0 ? text.trimStart() : text.replace(/^ /, '')
    }
    if (text === '') continue
    spaced = text.endsWith(' ')
    const last = tidy.at(-1)
    if (last && last.style === span.style && last.link === span.link) last.text += text
    else tidy.push({ ...span, text })
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    tidy.pop()
  }
  return tidy.some(({ text }) => /\S/.test(text)) ? tidy : []
}
