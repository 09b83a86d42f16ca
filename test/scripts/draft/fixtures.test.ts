import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outlineArticle } from '../../../scripts/draft/draft-deck.ts'
import { plainText } from '../../../scripts/draft/prose.ts'
import { isWithin, linesOf } from '../../../scripts/draft/score/lines.ts'
import { scoreOf } from '../../../scripts/draft/score/score.ts'
import { readVocabulary } from '../../../scripts/draft/vocabulary.ts'

const FIXTURES = resolve('test/fixtures/draft')
const articles = (await readdir(FIXTURES)).filter(
  name => /\.(?:md|html|txt)$/.test(name) && !name.endsWith('.outline.txt'),
)

async function outlineOf(name: string): ReturnType<typeof outlineArticle> {
  return outlineArticle({ article: join(FIXTURES, name), output: join(FIXTURES, 'deck.md'), force: false })
}

describe.each(articles)('the deck drafted from %s', name => {
  it('says nothing that its article does not, loses nothing, and has no title that stands for nothing', async () => {
    const score = await scoreOf(await outlineOf(name), await readVocabulary())
    expect({ ...score, central: undefined }).toMatchObject({
      empty: [],
      numbered: [],
      pointing: [],
      invented: [],
      missing: [],
      lost: [],
    })
    // The programme is all headings, and its few sentences introduce them.
    if (name !== 'programme.md')
      expect(score.central.shown / Math.max(1, score.central.all)).toBeGreaterThanOrEqual(0.35)
  })

  it('has at most 25 slides, titles of 14 words and points of 22', async () => {
    const { slides } = await outlineOf(name)
    expect(slides.length).toBeLessThanOrEqual(25)
    const many = (most: number) => (line: string) => line.split(' ').length > most
    expect(slides.map(({ title }) => plainText(title)).filter(many(14))).toEqual([])
    const points = slides.flatMap(({ body }) => (body.kind === 'points' ? body.points : []))
    expect(points.map(({ text }) => plainText(text)).filter(many(22))).toEqual([])
  })
})

it.each([
  ['hafentage-kiel.md', 'de'],
  ['journees-de-nantes.html', 'fr-FR'],
  ['jornadas-de-gijon.md', 'es'],
  ['kobe-meetup.md', 'ja'],
  ['giorni-di-tallinn.txt', 'it'],
  ['ferryman-2-0.md', 'en'],
])('%s is recognised as %s', async (name, language) => {
  expect((await outlineOf(name)).article.language).toBe(language)
})

it('of 24 claims that were written down before it was drafted, an Italian recap has 15 on its slides', async () => {
  const claims = (await readFile(join(FIXTURES, 'claims', 'giorni-di-tallinn.claims'), 'utf8')).trim().split('\n')
  expect(claims).toHaveLength(24)
  const { slides } = await outlineOf('giorni-di-tallinn.txt')
  const shown = slides.flatMap(slide => [plainText(slide.title), ...linesOf(slide)])
  const missing = claims.filter(claim => !shown.some(line => isWithin(claim, line)))
  expect(missing.length, `not on a slide: ${missing.join(' / ')}`).toBeLessThanOrEqual(9)
})
