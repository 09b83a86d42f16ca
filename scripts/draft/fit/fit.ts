import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Progress } from '../../progress.ts'
import type { KeptBrowser } from '../../stage/keep-browser.ts'
import type { Outline } from '../outline/outline.ts'
import type { DraftSlide } from '../outline/slide.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Measure } from './measure.ts'
import type { Change, Mended } from './mend.ts'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { checkDecks } from '../../check/check-decks.ts'
import { DeckError } from '../../error.ts'
import { DiagnosticError } from '../../model/diagnostic.ts'
import { openSite } from '../../site/open-site.ts'
import { openStage } from '../../stage/stage.ts'
import { plainText } from '../prose.ts'
import { wordsFor } from '../vocabulary.ts'
import { measureSlides } from './measure.ts'
import { giveWay, isMisfit, mend } from './mend.ts'

export interface Fitting {
  browser: KeptBrowser
  progress: Progress
  /** The deck's file while it is tried; absolute. */
  entry: string
  vocabulary: Vocabulary
  /** Writes the deck that is tried. */
  write: (outline: Outline) => Promise<void>
}

/** How often a deck is mended for what the check finds, once it has been for what was measured. */
const CHECKS = 4
/** More slides than a talk has; a browser that holds them all is of no use to anybody. */
const MOST_SLIDES = 400
const TIMEOUT = 60_000

/** Measures all slides of the deck as it is written now. */
async function measure({ browser, entry }: Fitting): Promise<Measure[]> {
  await using site = await openSite(entry, { force: true })
  return browser.use(async opened => {
    await using stage = await openStage(opened, site, {
      slides: site.deck.slides.map(({ no }) => no),
      withClicks: false,
      dark: false,
      timeout: TIMEOUT,
      wait: 0,
      now: 0,
    })
    // The stage closes when this returns: not before it has answered.
    return await stage.page.evaluate(measureSlides)
  })
}

/** What the check holds to be an error in the deck as it is written now. */
async function errorsIn({ browser, entry, progress }: Fitting): Promise<Diagnostic[]> {
  const [result] = await checkDecks(
    [entry],
    { rules: { skip: [] }, timeout: TIMEOUT, fresh: false, pictures: false },
    browser,
    progress,
  )
  return result?.findings.filter(({ severity }) => severity === 'error') ?? []
}

/** The builds of a deck that is only tried are of use to nobody after it. */
async function forget(folders: ReadonlySet<string>): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}

async function folderOf(entry: string): Promise<string | undefined> {
  try {
    await using site = await openSite(entry, { force: true })
    return dirname(site.folder)
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined
    throw error
  }
}

/** What is wrong with slides that nobody will find in a file. */
function problemsOf(errors: readonly Diagnostic[], slides: readonly DraftSlide[]): Diagnostic[] {
  return errors.map(error => {
    const {
      rule,
      message,
      measure: measured,
      place: { slide },
    } = error
    const title = slides[(slide ?? 0) - 1]?.title
    return {
      ...error,
      message: `${title ? `“${plainText(title)}”: ` : ''}${rule}: ${message}${
        measured === undefined ? '' : ` (${measured})`
      }; the deck is not written. With --no-fit it is, to be mended by hand`,
      place: { slide },
    }
  })
}

/**
 * Looks at an outline's deck in a browser, and mends what does not fit until all does and `deck check` has nothing to say against it.
 *
 * @throws DiagnosticError when the deck cannot be shown for a reason that fewer words do not mend.
 */
export async function fitOutline(drafted: Outline, fitting: Fitting): Promise<{ outline: Outline; changes: Change[] }> {
  if (drafted.slides.length > MOST_SLIDES)
    throw new DeckError(
      'usage',
      `the article makes ${drafted.slides.length} slides; up to ${MOST_SLIDES} are fitted. Draft it in parts, or leave the slides unseen: --no-fit`,
    )
  const words = wordsFor(drafted.article.language, fitting.vocabulary)
  const changes: Change[] = []
  const builds = new Set<string>()
  let { slides } = drafted

  async function change(mended: (slide: DraftSlide, index: number) => Mended | undefined): Promise<boolean> {
    const next = slides.map((slide, index) => mended(slide, index))
    if (!next.some(one => one !== undefined)) return false
    changes.push(...next.flatMap(one => one?.change ?? []))
    slides = slides.reduce<DraftSlide[]>((kept, slide, index) => {
      const one = next[index]
      const last = kept.at(-1)
      if (one === undefined) kept.push(slide)
      else if (one.slide) kept.push(one.slide)
      // What it told is told with the slide before.
      else if (last) kept[kept.length - 1] = { ...last, notes: [...last.notes, ...slide.notes] }
      return kept
    }, [])
    await fitting.write({ ...drafted, slides })
    return true
  }

  async function mendMisfits(): Promise<boolean> {
    const measures = await measure(fitting)
    return change((slide, index) => {
      const measured = measures.find(one => one.slide === index + 1)
      return measured && isMisfit(measured, slide) ? mend(slide, measured, words) : undefined
    })
  }

  async function remember(): Promise<void> {
    const folder = await folderOf(fitting.entry)
    if (folder !== undefined) builds.add(folder)
  }

  try {
    fitting.progress.begin('building')
    await fitting.write(drafted)
    await remember()
    await mendMisfits()
    for (let round = 1; ; round++) {
      const errors = await errorsIn(fitting)
      await remember()
      if (errors.length === 0) {
        return { outline: { ...drafted, slides }, changes }
      }
      const onSlides = new Set(errors.map(({ place: { slide } }) => slide))
      if (
        round === CHECKS ||
        !(
          (await mendMisfits()) ||
          (await change((slide, index) => (onSlides.has(index + 1) ? giveWay(slide, words) : undefined)))
        )
      ) {
        throw new DiagnosticError(problemsOf(errors, slides))
      }
    }
  } finally {
    fitting.progress.end()
    await forget(builds)
  }
}
