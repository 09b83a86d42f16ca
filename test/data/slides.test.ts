import { readFileSync } from 'node:fs'
import { parse } from '@slidev/parser'
import { parseTimeString } from '@slidev/parser/utils'
import { describe, expect, it } from 'vitest'

const decks = await Promise.all(
  ['slides.md', 'slides.it.md'].map(async file => {
    const { slides } = await parse(readFileSync(file, 'utf8'), file)
    return { file, slides, headmatter: slides[0]?.frontmatter ?? {} }
  }),
)
const budgetOf = ({ frontmatter }: (typeof decks)[number]['slides'][number]): number =>
  parseTimeString(frontmatter.budget as string).seconds

/** How fast notes are read aloud. */
const WORDS_A_MINUTE = 130

describe.each(decks)('$file', ({ slides, headmatter }) => {
  it('gives every slide an id of its own', () => {
    const ids = slides.map(({ frontmatter }) => frontmatter.id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(slides.length)
  })

  it('gives every slide a time budget, and together they are the deck’s duration', () => {
    expect(slides.filter(({ frontmatter }) => frontmatter.budget === undefined).map(({ title }) => title)).toEqual([])
    expect(slides.reduce((sum, slide) => sum + budgetOf(slide), 0)).toBe(
      parseTimeString(headmatter.duration as string).seconds,
    )
  })

  it('gives every slide notes that can be read aloud within its budget', () => {
    for (const slide of slides) {
      const words = (slide.note ?? '').replaceAll('[click]', '').split(/\s+/).filter(Boolean).length
      expect(words, `${slide.title}: notes`).toBeGreaterThan(3)
      expect((words / WORDS_A_MINUTE) * 60, `${slide.title}: seconds`).toBeLessThanOrEqual(budgetOf(slide))
    }
  })

  it('has a title of its own on every slide', () => {
    const titles = slides.map(({ title }) => title)
    expect(new Set(titles).size).toBe(slides.length)
    expect(titles).not.toContain(undefined)
  })

  it('says the sources of every slide that is no cover, section or list of sources', () => {
    const without = slides.filter(
      ({ frontmatter }) =>
        frontmatter.sources === undefined && !['cover', 'section', 'appendix'].includes(String(frontmatter.layout)),
    )
    expect(without.map(({ title }) => title)).toEqual([])
  })

  it('keeps styles, scripts and geometry out of the Markdown', () => {
    for (const { content, title } of slides)
      expect(content, title).not.toMatch(/<(?:style|script|svg|div)\b|style=|class=/)
  })

  it('has no more than forty words in the body of a slide', () => {
    for (const { content, title } of slides)
      expect(
        content
          .replace(/^#.*$/m, '')
          .replaceAll(/<[^>]*>/g, '')
          .split(/\s+/)
          .filter(Boolean).length,
        title,
      ).toBeLessThanOrEqual(40)
  })
})
