import type { Browser } from 'playwright-core'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Site } from '../site/open-site.ts'
import type { Frame, Stage, StageOptions } from '../stage/stage.ts'
import type { Format } from './formats/format.ts'
import { distinct } from '../model/diagnostic.ts'
import { openStage } from '../stage/stage.ts'
import { pagesFor, partsOf } from './parts.ts'

/** A stage, and those of its frames whose pictures are taken on it. */
export interface Share {
  stage: Stage
  frames: Frame[]
}

/** One export's stages, one or two: while one's picture is packed, the other's is drawn. */
export interface Shares extends AsyncDisposable {
  /** In the order of the slides. */
  all: readonly [Share, ...Share[]]
  frames: Frame[]
  problems: Diagnostic[]
  warnings: string[]
  /** Whether they show nothing but the site. */
  areAlone: () => boolean
  /** The other machines that something came from. */
  network: () => string[]
}

export interface ShareOptions extends StageOptions {
  /** What will be made of them: what is printed must have every slide on one page, pictures are taken on two. */
  formats: readonly Format[]
}

/** Of each slide the state after its last click. */
export function lastStates(frames: readonly Frame[]): Frame[] {
  return frames.filter(({ slide }, index) => frames[index + 1]?.slide !== slide)
}

/** Opens a deck's stages side by side; whoever asked for them disposes of them. */
export async function openShares(browser: Browser, site: Site, { formats, ...options }: ShareOptions): Promise<Shares> {
  await using held = new AsyncDisposableStack()
  const [first, ...others] = partsOf(options.slides, pagesFor(formats, options.slides.length))
  const open = async (mounted: readonly number[], slides: readonly number[]): Promise<Share> => {
    const stage = held.use(await openStage(browser, site, { ...options, slides: mounted }))
    return { stage, frames: stage.frames.filter(({ slide }) => slides.includes(slide)) }
  }
  const opening = [
    open(formats.some(({ needs }) => needs === 'whole') ? options.slides : first, first),
    ...others.map(async slides => open(slides, slides)),
  ] as const
  // One that fails must not leave the other behind.
  await Promise.allSettled(opening)
  const all = [await opening[0], ...(await Promise.all(opening.slice(1)))] as const
  const stages = all.map(({ stage }) => stage)
  const kept = held.move()
  return {
    all,
    frames: all.flatMap(({ frames }) => frames),
    problems: distinct(stages.flatMap(({ problems }) => problems)),
    warnings: [...new Set(stages.flatMap(({ warnings }) => warnings))],
    network: () => [...new Set(stages.flatMap(stage => stage.network()))].toSorted(),
    areAlone: () => stages.every(stage => stage.isAlone()),
    [Symbol.asyncDispose]: async () => kept.disposeAsync(),
  }
}
