import type { Vocabulary } from '../../../data/draft.schema.ts'
import type { Problem } from '../../problem.ts'
import type { KeptBrowser } from '../../stage/keep-browser.ts'
import type { Outline } from '../outline/outline.ts'
import type { DraftSlide } from '../outline/slide.ts'
import type { Measure } from './measure.ts'
import type { Change } from './mend.ts'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DeckError } from '../../error.ts'
import { DeckProblems } from '../../problem.ts'
import { openSite } from '../../site/open-site.ts'
import { openStage } from '../../stage/stage.ts'
import { plainText } from '../article.ts'
import { Titles } from '../outline/titles.ts'
import { wordsFor } from '../vocabulary.ts'
import { measureSlides } from './measure.ts'
import { isMisfit, mend, toNotes } from './mend.ts'

export interface Fitting {
  browser: KeptBrowser
  /** The deck's file while it is tried; absolute. */
  entry: string
  vocabulary: Vocabulary
  /** Writes the deck that is tried. */
  write: (outline: Outline) => Promise<void>
}

/** How often a deck is built: the first measures all there is to mend, the second sees it mended. */
const ROUNDS = 4
/** More slides than a talk has; a browser that holds them all is of no use to anybody. */
const MOST_SLIDES = 400
const TIMEOUT = 60_000

interface Looked {
  measures: Measure[]
  problems: Problem[]
}

/** Builds the deck as it is written now and looks at all of its slides. */
async function look({ browser, entry }: Fitting): Promise<Looked> {
  await using site = await openSite(entry, { fresh: true, force: true })
  try {
    return await browser.use(async (opened) => {
      await using stage = await openStage(opened, site, {
        slides: site.deck.slides.map(({ no }) => no),
        withClicks: false,
        dark: false,
        timeout: TIMEOUT,
        wait: 0,
        now: 0,
      })
      return {
        measures: await stage.page.evaluate(measureSlides),
        problems: [
          ...site.problems,
          ...stage.problems,
        ],
      }
    })
  }
  finally {
    // Nobody opens this build again.
    await rm(dirname(site.folder), { recursive: true, force: true })
  }
}

function refuse(problems: readonly Problem[]): never {
  throw new DeckProblems(problems)
}

/**
 * Looks at an outline's deck in a browser, and mends what does not fit until all does.
 *
 * @throws DeckProblems when the deck cannot be shown for another reason than its size.
 */
export async function fitOutline(drafted: Outline, fitting: Fitting): Promise<{ outline: Outline, changes: Change[] }> {
  if (drafted.slides.length > MOST_SLIDES)
    throw new DeckError('usage', `the article makes ${drafted.slides.length} slides; up to ${MOST_SLIDES} are fitted. Draft it in parts, or leave the slides unseen: --no-fit`)
  const words = wordsFor(drafted.article.language, fitting.vocabulary)
  const changes: Change[] = []
  let { slides } = drafted
  for (let round = 1; ; round++) {
    await fitting.write({ ...drafted, slides })
    const { measures, problems } = await look(fitting)
    if (problems.length > 0)
      refuse(problems)
    const misfits = new Map(measures.flatMap((measure) => {
      const slide = slides[measure.slide - 1]
      return slide && isMisfit(measure, slide)
        ? [
            [slide, measure] as const,
          ]
        : []
    }))
    if (misfits.size === 0) {
      return {
        outline: { ...drafted, slides },
        changes,
      }
    }
    if (round === ROUNDS) {
      throw new DeckError('deck', `after ${ROUNDS} rounds these slides still do not fit: ${[
        ...misfits.keys(),
      ].map(({ title }) => `“${plainText(title)}”`).join(', ')}; draft with --no-fit and mend them by hand`)
    }
    const titles = new Titles()
    slides.forEach(({ title }) => titles.take(title))
    const continued = ({ title }: DraftSlide): ReturnType<Titles['take']> => titles.take(title)
    slides = slides.flatMap((slide) => {
      const measure = misfits.get(slide)
      if (measure === undefined)
        return slide
      // The last round leaves nothing to chance.
      const mended = round === ROUNDS - 1 && slide.body.kind !== 'nothing'
        ? toNotes(slide)
        : mend(slide, measure, { words, continued })
      changes.push(mended.change)
      return mended.slides
    })
  }
}
