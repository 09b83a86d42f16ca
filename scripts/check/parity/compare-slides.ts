import type { Violation } from '../../model/diagnostic.ts'
import type { DeckSlide } from '../../source/read-deck.ts'
import type { Edition } from './edition.ts'
import { bodyText } from '../../source/body-text.ts'
import { readFrontmatter } from '../../source/frontmatter.ts'
import { literalOfValue } from '../../source/literal.ts'
import { secondsOf } from '../../source/seconds.ts'
import { markedClicks } from '../../source/spoken.ts'
import { nameOf, placeOf } from './compare-order.ts'
import { compareTags } from './compare-tags.ts'
import { figuresOf } from './figures.ts'
import { isSameValue } from './same-value.ts'

interface Pair {
  first: Edition
  other: Edition
  mine: DeckSlide
  yours: DeckSlide
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ')
}

/** What one list has more than another, each as often as it has it more. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter(one => {
    const at = left.indexOf(one)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

function keyPlace(slide: DeckSlide, key: string): Violation['place'] {
  const stated = slide.blocks.flatMap(block => readFrontmatter(block).entries).find(entry => entry.key === key)
  return { ...placeOf(slide), ...stated?.place, slide: slide.slide }
}

function listFault(
  what: string,
  { first, mine, yours }: Pair,
  [theirs, ours]: [string[], string[]],
  key?: string,
): Violation[] {
  const missing = beyond(theirs, ours)
  const added = beyond(ours, theirs)
  if (missing.length + added.length === 0) return []
  const parts = [
    missing.length > 0 && `${listed(missing)} missing here`,
    added.length > 0 && `${listed(added)} missing in ${nameOf(first.deck)}`,
  ].filter(part => part !== false)
  return [
    {
      subject: what,
      message: `the ${what} differ: ${parts.join('; ')}`,
      place: key === undefined ? placeOf(yours) : keyPlace(yours, key),
      related: key === undefined ? placeOf(mine) : keyPlace(mine, key),
    },
  ]
}

function countFault(what: string, { first, mine, yours }: Pair, theirs: number, ours: number): Violation[] {
  return theirs === ours
    ? []
    : [
        {
          subject: what,
          message: `${what}: ${ours} here, ${theirs} in ${nameOf(first.deck)}`,
          place: placeOf(yours),
          related: placeOf(mine),
        },
      ]
}

function keyFault(key: string, isSame: boolean, { first, mine, yours }: Pair): Violation[] {
  const shown = (value: unknown): string =>
    value === undefined || value === null ? 'not given' : JSON.stringify(value)
  return isSame
    ? []
    : [
        {
          subject: key,
          message: `${key}: is ${shown(yours.values[key])}, and ${shown(mine.values[key])} in ${nameOf(first.deck)}`,
          place: keyPlace(yours, key),
          related: keyPlace(mine, key),
        },
      ]
}

function textsOf(value: unknown): string[] {
  return value === undefined || value === null ? [] : [value].flat().map(String)
}

/** What the slides give their layout, apart from texts for readers and from what is compared by itself. */
function propFaults(pair: Pair): Violation[] {
  const { other, mine, yours } = pair
  const props = other.deck.layouts.get(yours.layout)?.props ?? {}
  return mine.layout === yours.layout
    ? Object.entries(props)
        .filter(([name]) => !['sources', 'budget'].includes(name))
        .flatMap(([name, { type }]) =>
          keyFault(
            name,
            (mine.values[name] === undefined) === (yours.values[name] === undefined) &&
              isSameValue(literalOfValue(mine.values[name]), literalOfValue(yours.values[name]), type),
            pair,
          ),
        )
    : []
}

function saidOn({ title = '', content }: DeckSlide): string {
  return [title, ...bodyText(content).map(({ text }) => text)].join('\n')
}

/** All in which two editions of a slide differ that is not their language. */
export function compareSlides(pair: Pair): Violation[] {
  const { first, other, mine, yours } = pair
  const clicks = [first.clicks?.get(mine.slide), other.clicks?.get(yours.slide)] as const
  return [
    ...(mine.layout === yours.layout
      ? []
      : [
          {
            subject: 'layout',
            message: `the layout is ${yours.layout}, and ${mine.layout} in ${nameOf(first.deck)}`,
            place: keyPlace(yours, 'layout'),
            related: keyPlace(mine, 'layout'),
          },
        ]),
    ...propFaults(pair),
    ...compareTags(
      { slide: yours, name: nameOf(other.deck) },
      { slide: mine, name: nameOf(first.deck) },
      other.deck.components,
    ),
    ...listFault('sources', pair, [textsOf(mine.values.sources), textsOf(yours.values.sources)], 'sources'),
    ...listFault('figures', pair, [
      figuresOf(saidOn(mine), first.deck.language),
      figuresOf(saidOn(yours), other.deck.language),
    ]),
    ...(clicks[0] === undefined || clicks[1] === undefined ? [] : countFault('clicks', pair, clicks[0], clicks[1])),
    ...countFault('clicks marked in the notes', pair, markedClicks(mine.note), markedClicks(yours.note)),
    ...keyFault('budget', secondsOf(mine.values.budget) === secondsOf(yours.values.budget), pair),
  ]
}
