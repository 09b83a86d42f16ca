import type { Words } from '../vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Section } from './sections.ts'
import { claimsOf } from './claims.ts'

/** Of so many sentences the weaker are not looked at: there are slides for a handful of them. */
const MOST_SENTENCES = 150

/** What a section's strongest sentences claim. */
export function claimsIn({ sentences }: Section, words: Words): Claim[] {
  const strongest = sentences.toSorted((one, other) => other.rank - one.rank)
  const looked = new Set(strongest.slice(0, MOST_SENTENCES))
  return sentences.flatMap((sentence, index) =>
    looked.has(sentence) ? claimsOf(sentence, sentences[index - 1]?.text, words) : [],
  )
}

export function strongestFirst(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((one, other) => other.weight - one.weight)
}

/** Claims in so many runs of blocks, with about as many claims each. */
export function chunksOf(claims: readonly Claim[], count: number): Claim[][] {
  const total = claims.length
  const chunks: Claim[][] = Array.from({ length: count }, () => [])
  const blocks = [...Map.groupBy(claims, ({ sentence }) => sentence.block).values()]
  let before = 0
  for (const block of blocks) {
    const chunk = Math.min(count - 1, Math.floor(((before + block.length / 2) / total) * count))
    chunks[chunk]?.push(...block)
    before += block.length
  }
  return chunks.filter(chunk => chunk.length > 0)
}
