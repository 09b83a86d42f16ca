import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Problem } from '../problem.ts'

/** What Slidev would pass over in silence: Markdown that it could not read, and layouts that it replaces by the default one. */
export async function checkDeck({ data, utils }: ResolvedSlidevOptions): Promise<Problem[]> {
  const unread = Object.values(data.markdownFiles).flatMap(({ filepath, errors = [] }) => errors.map(({ row, message }) => ({
    kind: 'slide-error' as const,
    message,
    place: { file: filepath, line: row + 1 },
  })))
  const unparsed = data.slides.flatMap(({ source }, index) => (source.frontmatterDoc?.errors ?? []).map(({ message, linePos }) => ({
    kind: 'frontmatter' as const,
    message: `the frontmatter is not valid YAML: ${message.split('\n')[0]}`,
    // The frontmatter begins on the line after the three hyphens.
    place: { file: source.filepath, line: source.start + 1 + (linePos?.[0].line ?? 1), slide: index + 1 },
  })))
  const layouts = await utils.getLayouts()
  const unknown = data.slides.flatMap(({ frontmatter, source }, index) => {
    const defaults = data.headmatter.defaults as { layout?: unknown } | undefined
    const layout: unknown = frontmatter.layout ?? defaults?.layout
    if (layout === undefined || layout === null || String(layout) in layouts)
      return []
    const offset = source.raw.split(/\r?\n/).findIndex(line => /^\s*layout\s*:/.test(line))
    return [
      {
        kind: 'unknown-layout' as const,
        message: `unknown layout "${layout}"; there are ${Object.keys(layouts).sort().join(', ')}`,
        place: { file: source.filepath, line: source.start + 1 + Math.max(0, offset), slide: index + 1 },
      },
    ]
  })
  return [
    ...unread,
    ...unparsed,
    ...unknown,
  ]
}
