import type { Document } from 'yaml'
import type { Violation } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { SlideSource } from './slide-source.ts'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** A block of frontmatter where it stands; of no slide where it imports slides from another file. */
export type FrontmatterBlock = Pick<SlideSource, 'file' | 'frontmatter' | 'frontmatterLine'> & { slide?: number }

/** A key of a frontmatter, with what it is given. */
export interface FrontmatterEntry {
  key: string
  value: unknown
  place: Place
  valuePlace: Place
  /** What is inside, where the value is itself of keys. */
  entries: FrontmatterEntry[]
}

export interface ReadFrontmatter {
  document: Document
  /** Where in the slide's file an offset in the frontmatter lies. */
  placeAt: (offset: number) => Place
  /** None where it cannot be read. */
  entries: FrontmatterEntry[]
  /** What keeps it from being read as it was meant. */
  problems: Violation[]
}

/** Reads a frontmatter with the place of each of its keys. */
export function readFrontmatter({ file, frontmatter, frontmatterLine, slide }: FrontmatterBlock): ReadFrontmatter {
  const lines = new LineCounter()
  const document = parseDocument(frontmatter, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: frontmatterLine + line - 1, column: col, slide }
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      subject: 'YAML',
      message: `the frontmatter is not valid YAML: ${message.split('\n')[0]}`,
      place: placeAt(pos[0]),
    }))
    return { document, placeAt, entries: [], problems }
  }
  const placeOf = (node: unknown): Place => placeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0)
  const entriesOf = (node: unknown): FrontmatterEntry[] =>
    isMap(node)
      ? node.items.map(({ key, value }) => ({
          key: String(isScalar(key) ? key.value : key),
          value: isNode(value) ? (value.toJS(document) as unknown) : undefined,
          place: placeOf(key),
          valuePlace: placeOf(value ?? key),
          entries: entriesOf(value),
        }))
      : []
  const entries = entriesOf(document.contents)
  return { document, placeAt, entries, problems: duplicates(entries) }
}

function duplicates(entries: readonly FrontmatterEntry[]): Violation[] {
  return entries.flatMap(({ key, place, entries: inner }, index) => {
    const first = entries.findIndex(one => one.key === key)
    const repeated =
      first < index
        ? [
            {
              subject: 'YAML',
              message: `${key}: is written twice, the first time on line ${entries[first]?.place.line}`,
              place,
            },
          ]
        : []
    return [...repeated, ...duplicates(inner)]
  })
}
