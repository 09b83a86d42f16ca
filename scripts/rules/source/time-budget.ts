import type { Violation } from '../../model/diagnostic.ts'
import type { DeckSlide, DeckSource } from '../../source/read-deck.ts'
import type { SourceRule } from '../rule.ts'
import { countWords } from '../../source/count-words.ts'
import { readFrontmatter } from '../../source/frontmatter.ts'
import { rehearsedTimes } from '../../source/last-rehearsal.ts'
import { formatClock, secondsOf } from '../../source/seconds.ts'
import { spokenText } from '../../source/spoken.ts'

interface Budget {
  slide: DeckSlide
  place: Violation['place']
  /** None where it is not written as a time. */
  seconds?: number
}

function budgetOf(slide: DeckSlide): Budget | undefined {
  if (slide.values.budget === undefined || slide.values.budget === null) return undefined
  const stated = slide.blocks.flatMap(block => readFrontmatter(block).entries).find(({ key }) => key === 'budget')
  return {
    slide,
    place: { file: slide.file, line: slide.start, ...stated?.place, slide: slide.slide },
    seconds: secondsOf(slide.values.budget),
  }
}

/** Against the deck's own duration only where its headmatter states one; Slidev assumes half an hour of every deck. */
function durationFaults({ headmatter, entry, blocks }: DeckSource, budgets: readonly Budget[]): Violation[] {
  const duration = secondsOf(headmatter.duration)
  if (duration === undefined) return []
  const sum = budgets.reduce((total, { seconds = 0 }) => total + seconds, 0)
  const [headBlock] = blocks
  const place = (headBlock && readFrontmatter(headBlock).entries.find(({ key }) => key === 'duration')?.place) ?? {
    file: entry,
    line: 1,
  }
  return sum === duration
    ? []
    : [
        {
          subject: 'duration',
          message:
            sum > duration
              ? `the slides take ${formatClock(sum - duration)} longer than the talk`
              : `${formatClock(duration - sum)} of the talk are given to no slide`,
          measure: formatClock(sum),
          limit: `duration ${formatClock(duration)}`,
          help: 'Change the slides’ budgets or the duration in the headmatter, until they agree.',
          place: { ...place, slide: undefined },
        },
      ]
}

/** What fits its budget give or take a breath is not told. */
const BREATH = 5

/** The slides that took longer than their budget when the talk was rehearsed last. */
async function rehearsalFaults({ entry }: DeckSource, given: readonly Budget[]): Promise<Violation[]> {
  const times = await rehearsedTimes(entry)
  return given.flatMap(({ slide, place, seconds = Infinity }) => {
    const id = slide.values.id
    const taken = times.get(id === undefined || id === null ? `#${slide.slide}` : String(id)) ?? 0
    return taken > seconds + BREATH
      ? [
          {
            subject: 'rehearsal',
            message: 'the slide took longer than its budget when the talk was rehearsed last',
            measure: formatClock(taken),
            limit: `budget ${formatClock(seconds)}`,
            help: 'Say less, or give it more time: deck present --rehearse proposes budgets at /rehearsal.',
            place,
          },
        ]
      : []
  })
}

export const timeBudget: SourceRule = {
  id: 'time-budget',
  severity: 'warning',
  description:
    "Whether the slides’ budgets add up to the deck’s duration, and the notes of each can be said within its own, as it was in the last rehearsal. They are given as budget: '2:00'; a deck without any is passed over.",
  help: 'Shorten the notes, or give the slide more time.',
  limits: { wordsPerMinute: 130 },
  async inspect(deck, { wordsPerMinute = 130 }) {
    const budgets = deck.slides.map(slide => budgetOf(slide))
    const given = budgets.filter(budget => budget !== undefined)
    if (given.length === 0) return []
    const missing = deck.slides.filter((_, index) => budgets[index] === undefined)
    const unreadable = given.filter(({ seconds }) => seconds === undefined)
    return [
      ...(missing.length + unreadable.length === 0 ? durationFaults(deck, given) : []),
      ...missing.map(({ file, start, slide }) => ({
        subject: 'budget',
        message: 'the slide has no budget, while others have',
        help: "Give it its minutes and seconds: budget: '1:30'.",
        place: { file, line: start, slide },
      })),
      ...unreadable.map(({ slide, place }) => ({
        subject: 'budget',
        message: `budget: ${JSON.stringify(slide.values.budget)} is no time`,
        help: "Write minutes and seconds in quotes: budget: '1:30'.",
        place,
      })),
      ...given.flatMap(({ slide, place, seconds = Infinity }) => {
        const needed = (countWords(spokenText(slide.note), deck.language) / wordsPerMinute) * 60
        return needed > seconds
          ? [
              {
                subject: 'notes',
                message: 'the notes take longer than the slide’s budget',
                measure: `${formatClock(Math.ceil(needed))} at ${wordsPerMinute} words a minute`,
                limit: `budget ${formatClock(seconds)}`,
                place,
              },
            ]
          : []
      }),
      ...(await rehearsalFaults(deck, given)),
    ]
  },
}
