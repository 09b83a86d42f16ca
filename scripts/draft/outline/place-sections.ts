import type { Article, Content, Heading } from '../article.ts'
import type { Section } from './sections.ts'
import { sectionsOf } from './sections.ts'

/** A section, and what is known of it with all that stands below it. */
export interface Placed extends Section {
  isTop: boolean
  /** With those of the sections below it. */
  all: Content[]
  /** The headings below it, where there is nothing else. */
  bare: Heading[]
  /** Which of the article's parts it belongs to. */
  part: number
  topic?: string
  proposal?: string
}

export function placeSections(article: Article): Placed[] {
  const sections = sectionsOf(article)
  const levels = sections.flatMap(({ heading }) => heading?.level ?? [])
  const top = levels.reduce((least, level) => Math.min(least, level), 7)
  let owner: Placed | undefined
  let part = 0
  return sections.map(section => {
    const isTop = section.heading?.level === top
    if (isTop) part++
    const one: Placed = { ...section, isTop, part, all: [...section.contents], bare: [] }
    if (isTop) owner = one
    else section.contents.forEach(content => owner?.all.push(content))
    return one
  })
}

function isBare(section: Placed): section is Placed & { heading: Heading } {
  return section.heading !== undefined && section.contents.length === 0
}

/** Headings without text below a heading without text are an outline: what one slide shows as its list. */
export function gatherBare(sections: readonly Placed[]): Placed[] {
  const gathered: Placed[] = []
  for (const section of sections) {
    const owner = gathered.at(-1)
    if (owner && isBare(owner) && isBare(section) && section.heading.level > owner.heading.level)
      owner.bare.push(section.heading)
    else gathered.push(section)
  }
  return gathered
}
