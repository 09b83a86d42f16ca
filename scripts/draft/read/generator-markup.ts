/*
 * What site generators read in Markdown before it is Markdown: it becomes what it means, or it goes. Lines of fenced code are
 * left alone.
 */

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** A line that is only a generator's instruction. */
const GONE: readonly RegExp[] = [
  /^\s*\[\[_?toc_?\]\]\s*$/i,
  /^\s*\[toc\]\s*$/i,
  /^\s*<!--\s*more\s*-->\s*$/i,
  /^\s*\{:?\s*[#.][^{}\n]*\}\s*$/,
  /^import\s[^\n]*\sfrom\s+['"][^'"\n]+['"];?\s*$/,
  /^import\s+['"][^'"\n]+['"];?\s*$/,
  /^export\s+(?:default|const|let|function)\b[^\n]*$/,
  /^\s*:{3,}\s*$/,
]
/** `{#id}`, `{.class}`, `{: .class}` at the end of a line. */
const ATTRIBUTES = /\s*\{:?\s*[#.][\w#.:= "'-]*\}\s*$/
/** Shortcodes and Liquid tags. `{{ x }}` is neither: it may be what the article is about. */
const TAGS = /\{%[^%\n]*%\}|\{\{[<%][^\n]*?[>%]\}\}/g
const FIGURE = /\{\{[<%] ?(?:figure|image|img) [^\n]*?[>%]\}\}/g
const HIGHLIGHT = /^\s*\{[%{][<%-]? ?highlight "?([\w+-]{1,30})(?![\w+-])/
const END_HIGHLIGHT = /^\s*(?:\{%-? ?endhighlight ?-?%\}|\{\{[<%] ?\/ ?highlight ?[>%]\}\})\s*$/
/** `:::tip A title`, `!!! note "A title"`. */
const CONTAINER = /^\s*(?::{3,} ?\{?\.?[\w-]+\}?|(?:!!!|\?\?\?)\+? [\w-]+)(?: ([^\n]*))?$/

function attributeOf(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  return double ?? single ?? ''
}

function picture(tag: string): string {
  const caption = attributeOf(tag, 'caption') || attributeOf(tag, 'title')
  const escape = (text: string): string => text.replaceAll(/["\\\]]/g, '\\$&')
  const source = attributeOf(tag, 'src') || attributeOf(tag, 'link')
  return source === ''
    ? ''
    : `![${escape(attributeOf(tag, 'alt') || caption)}](<${source}>${caption === '' ? '' : ` "${escape(caption)}"`})`
}

/** A page or file that Liquid or Hugo would put in: in a sentence its name stands for it. */
const NAMED = /(?<!\()\{[%{][<%-]? ?(?:post_url|link|include|ref|relref) ([^\n%>]+)[%>]\}\}?/g

/** A line outside code, with its code spans as they are. */
function withoutTags(line: string): string {
  return line
    .split(/(`+[^`\n]*`+)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(FIGURE, picture)
            .replaceAll(NAMED, /[\p{L}\p{N}]/u.test(line.replaceAll(TAGS, '')) ? '$1' : '')
            .replaceAll(TAGS, '')
            .replace(ATTRIBUTES, ''),
    )
    .join('')
}

/** Markdown without what only a site's generator reads. */
export function withoutGeneratorMarkup(text: string): string {
  const lines: string[] = []
  let fence: string | undefined
  let highlighted = false
  let indented = false
  for (const line of text.split('\n')) {
    const [, mark] = FENCE.exec(line) ?? []
    if (highlighted) {
      highlighted = !END_HIGHLIGHT.test(line)
      lines.push(highlighted ? line : '````')
      continue
    }
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
      lines.push(line)
      continue
    }
    if (mark !== undefined) {
      fence = mark
      lines.push(line)
      continue
    }
    const highlight = HIGHLIGHT.exec(line)
    if (highlight) {
      highlighted = true
      lines.push(`\`\`\`\`${highlight[1] ?? ''}`)
      continue
    }
    if (GONE.some(pattern => pattern.test(line))) {
      lines.push('')
      continue
    }
    const container = CONTAINER.exec(line)
    if (container) {
      indented = /^\s*[!?]{3}/.test(line)
      lines.push('', container[1] ? `**${container[1].trim().replaceAll('"', '')}**` : '', '')
      continue
    }
    if (indented && /^ {4}\S/.test(line)) {
      lines.push(line.slice(4))
      continue
    }
    if (line.trim() !== '') indented = false
    lines.push(withoutTags(line))
  }
  return lines.join('\n')
}
