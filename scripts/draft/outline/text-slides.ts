import type { Content, Heading, Prose } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import type { Piece, Stretch } from './sections.ts'
import type { Body, DraftSlide, Point } from './slide.ts'
import type { Titles } from './titles.ts'
import { plainText, tidyProse } from '../article.ts'
import { BODY_WORDS, choosePoints, showable } from './points.ts'
import { groupsOf } from './sections.ts'
import { countWords, wordsIn } from './sentences.ts'
import { isClause, shorten } from './shorten.ts'
import { TITLE } from './titles.ts'
import { weigh } from './weigh.ts'

/** What the slides of a section are made with. */
export interface Making {
  words: Words
  titles: Titles
  /** What stands in for a title where neither a sentence nor the heading serves. */
  fallback: Prose
  heading?: Heading
  part: number
}

/** A heading in the room of a title: whole, shortened, or its first words. */
export function titleOf(text: Prose, words: Words, letters: number = TITLE.letters): Prose {
  const whole = plainText(text)
  if (whole.length <= letters)
    return text
  const shorter = shorten(text, { ...TITLE, letters }, words)
  if (shorter)
    return shorter
  // No part of it stands alone: as many words as there is room for, none of them left hanging, and a sign that there are more.
  const kept: string[] = []
  for (const word of whole.split(' ')) {
    if ([...kept, word].join(' ').length >= letters)
      break
    kept.push(word)
  }
  while (kept.length > 1 && words.small.has((kept.at(-1) ?? '').toLowerCase().replaceAll(/[^\p{L}']/gu, '')))
    kept.pop()
  const [first = ''] = whole.split(' ')
  const start = kept.length > 0
    ? kept.join(' ').replace(/[,;:–—-]+$/, '')
    : [...first].slice(0, 40).join('')
  return [
    { text: `${start} …` },
  ]
}

function fallbackTitle({ titles, heading, fallback, words }: Making): Prose {
  return titles.take(titleOf(heading?.text ?? fallback, words))
}

/** The slides that tell a run of text. */
export function textSlides(pieces: readonly Piece[], making: Making): DraftSlide[] {
  return groupsOf(pieces).map(group => textSlide(group, making))
}

function textSlide(group: readonly Piece[], making: Making): DraftSlide {
  const { words, titles, heading, part } = making
  const sentences = weigh(group.map(piece => piece.sentences), plainText(heading?.text ?? []), words)
  const slide = (title: Prose, body: Body): DraftSlide => ({
    layout: 'default',
    part,
    title,
    body,
    notes: group.map(({ paragraph }) => paragraph),
  })
  const [only] = sentences
  // One sentence cannot be both title and body.
  if (only && sentences.length === 1)
    return slide(...titleAndSentence(only.text, making))
  // A title has nothing before it to point back to: what does comes last.
  const pointsBack = (claimed: Prose): number => Number(words.pointing.has(wordsIn(plainText(claimed))[0] ?? ''))
  const claim = showable(sentences, TITLE, words).toSorted((one, other) => pointsBack(one.part) - pointsBack(other.part)).find(({ part: claimed }) => isClause(claimed, words) && titles.isFree(claimed))
  const title = claim
    ? titles.take(claim.part)
    : fallbackTitle(making)
  const points = choosePoints(sentences.filter(({ place }) => place !== claim?.sentence.place), words)
  return slide(title, bodyWith(points))
}

/** One point is no list. */
function bodyWith(points: readonly Point[]): Body {
  const [only] = points
  if (only === undefined)
    return { kind: 'nothing' }
  return points.length === 1
    ? { kind: 'statement', text: only.text }
    : {
        kind: 'points',
        points: [...points],
      }
}

function titleAndSentence(sentence: Prose, making: Making): [title: Prose, body: Body] {
  const { words, titles, heading } = making
  const isShort = countWords(plainText(sentence)) <= BODY_WORDS
  const statement: Body = isShort
    ? { kind: 'statement', text: sentence }
    : { kind: 'nothing' }
  if (heading && titles.isFree(titleOf(heading.text, words))) {
    return [
      titles.take(titleOf(heading.text, words)),
      statement,
    ]
  }
  const claim = shorten(sentence, TITLE, words)
  return claim && titles.isFree(claim)
    ? [
        titles.take(claim),
        { kind: 'nothing' },
      ]
    : [
        fallbackTitle(making),
        statement,
      ]
}

function withoutColon(prose: Prose): Prose {
  return prose.map((span, index) => index === prose.length - 1
    ? {
        ...span,
        text: span.text.replace(/\s*:\s*$/, ''),
      }
    : span)
}

/** The words of a block that say what it is: a picture's, a quote's, the head of a table. */
function ownWords(content: Content): string[] {
  switch (content.kind) {
    case 'picture':
      return [content.caption, content.alt]
    case 'quote':
      return content.paragraphs.map(plainText)
    case 'table':
      return [
        content.header.map(plainText).filter(text => text !== '').join(' · '),
      ]
    default:
      return []
  }
}

/** What a table, picture… may be called: by the text that belongs to it, by its own words, by the heading. */
function namesFor({ content, before, after }: Extract<Stretch, { kind: 'shown' }>, { words, heading }: Making): Prose[] {
  const sentences = [
    ...before,
    ...after,
  ].map(piece => piece.sentences.map(({ text }) => {
    const told = withoutColon(text)
    return {
      text: told,
      plain: plainText(told),
    }
  }))
  const told = showable(weigh(sentences, plainText(heading?.text ?? []), words), TITLE, words).map(({ part }) => part)
  const own = ownWords(content)
    .map(text => tidyProse([
      { text },
    ]))
    .filter(text => countWords(plainText(text)) > 2)
    .map(text => shorten(text, TITLE, words))
    .filter(text => text !== undefined)
  // A picture is called what it shows.
  return [
    ...content.kind === 'picture'
      ? [
          ...own,
          ...told,
        ]
      : [
          ...told,
          ...own,
        ],
    ...heading
      ? [
          titleOf(heading.text, words),
        ]
      : [],
  ]
}

/** The body in which a block is shown. */
function bodyOf({ number: _, ...content }: Exclude<Content, { kind: 'paragraph' }>): Body {
  return content
}

/** A quote that is a title by itself, with who said it below: `“…”`, `— Ada`. */
function shortQuote(content: Content, { titles }: Making): Pick<DraftSlide, 'title' | 'body'> | undefined {
  if (content.kind !== 'quote')
    return undefined
  const [said, by, ...more] = content.paragraphs
  if (said === undefined || by === undefined || more.length > 0 || !/^[—–-]\s*\S/.test(plainText(by)) || plainText(said).length > TITLE.letters)
    return undefined
  const quoted = /^["“«„]/.test(plainText(said))
    ? said
    : [
        { text: '“' },
        ...said,
        { text: '”' },
      ]
  return titles.isFree(quoted)
    ? {
        title: titles.take(tidyProse(quoted)),
        body: { kind: 'statement', text: by },
      }
    : undefined
}

/** The slide that shows a list, a table, code, a quote or a picture. */
export function shownSlide(stretch: Extract<Stretch, { kind: 'shown' }>, making: Making): DraftSlide {
  const { content, before, after } = stretch
  const { titles, words, part } = making
  const notes = [
    ...before.map(({ paragraph }) => paragraph),
    content,
    ...after.map(({ paragraph }) => paragraph),
  ]
  const asTitle = shortQuote(content, making)
  if (asTitle) {
    return {
      layout: 'quote',
      part,
      ...asTitle,
      notes,
    }
  }
  const kindName = words.deck[content.kind]
  const named = titles.takeFirst(namesFor(stretch, making))
  return {
    layout: 'default',
    part,
    title: named ?? titles.take(making.heading
      ? [
          ...titleOf(making.heading.text, words),
          { text: ` (${kindName.toLowerCase()})` },
        ]
      : [
          { text: kindName },
        ]),
    body: bodyOf(content),
    notes,
  }
}
