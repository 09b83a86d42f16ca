import type { Violation } from '../model/diagnostic.ts'
import type { SlideSource } from './slide-source.ts'
import { isScalar, isSeq } from 'yaml'
import { readFrontmatter } from './frontmatter.ts'
import { hint } from './nearest.ts'

/** Holds the `sources:` of a slide's frontmatter against the keys of data/sources.yaml. */
export function checkSources(source: SlideSource, known: ReadonlySet<string>): Violation[] {
  const { document, placeAt } = readFrontmatter(source)
  const stated = document.get('sources', true)
  if (stated === undefined) return []
  const problem = (subject: string, offset: number, message: string): Violation => ({
    subject,
    message: `sources: ${message}`,
    place: placeAt(offset),
  })
  if (!isSeq(stated)) {
    const range =
      typeof stated === 'object' && stated !== null && 'range' in stated && Array.isArray(stated.range)
        ? Number(stated.range[0])
        : 0
    return [problem('sources', range, 'expected a list of keys of data/sources.yaml, such as [talk].')]
  }
  return stated.items.flatMap(item => {
    const key = isScalar(item) ? item.value : undefined
    return typeof key === 'string' && known.has(key)
      ? []
      : [
          problem(
            String(key ?? item),
            isScalar(item) ? (item.range?.[0] ?? 0) : (stated.range?.[0] ?? 0),
            `"${String(key ?? item)}" is not a key of data/sources.yaml.${hint(String(key), known)}`,
          ),
        ]
  })
}
