import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-core'
import type { Scheme } from '../model/deck.ts'
import type { Site } from '../site/open-site.ts'
import type { Player } from '../stage/player.ts'
import type { Frame, Stage } from '../stage/stage.ts'
import type { Picture, PictureDifference, Tolerance } from './compare-pictures.ts'
import { printSlides } from '../export/pdf.ts'
import { openPlayer } from '../stage/player.ts'
import { openStage } from '../stage/stage.ts'
import { takePictures } from '../stage/take-pictures.ts'
import { comparePictures, OTHER_PROGRAM, SAME_BROWSER } from './compare-pictures.ts'
import { rasterisePdf, readPicture, writePicture } from './rasterise.ts'

/** A click state that is exported as something else than the audience sees. */
export interface ExportDifference {
  slide: number
  click: number
  format: 'png' | 'pdf'
  /** Where, in pixels of the canvas. */
  box: PictureDifference
  /** What the audience sees, and what was exported; PNG. */
  played: Buffer
  exported: Buffer
}

export interface CompareOptions {
  /** By number. */
  slides: readonly number[]
  scheme: Scheme
  /** How long to wait for slides to be stable, in milliseconds. */
  timeout: number
}

interface ExportedFrame {
  frame: Frame
  png: Picture
  /** None where no page of the PDF could be drawn. */
  page?: Picture
}

async function exportedFrames(stage: Stage, { deck }: Site): Promise<ExportedFrame[]> {
  const pictures: ExportedFrame[] = []
  for await (const { frame, png } of takePictures(stage, deck, stage.frames, { scale: 1 }))
    pictures.push({ frame, png: readPicture(png) })
  const { printed } = await printSlides(stage, deck, false)
  const pages = await Array.fromAsync(rasterisePdf(printed))
  return pictures.map((picture, index) => ({ ...picture, page: pages[index] }))
}

/** How often the player is looked at again while it shows something else: an animation with a delay is still to begin. */
const LOOKS = 12

async function differenceOf(
  player: Player,
  first: Picture,
  exported: Picture,
  tolerance: Tolerance,
): Promise<{ played: Picture; box: PictureDifference } | undefined> {
  let played = first
  for (let look = 1; ; look++) {
    const box = comparePictures(played, exported, tolerance)
    if (box === undefined) return undefined
    if (look === LOOKS) return { played, box }
    played = readPicture(await player.again())
  }
}

async function compareFrame(player: Player, { frame, png, page }: ExportedFrame): Promise<ExportDifference[]> {
  const first = readPicture(await player.show(frame))
  const found: ExportDifference[] = []
  const exports = [
    ['png', png, SAME_BROWSER],
    ['pdf', page, OTHER_PROGRAM],
  ] as const
  for (const [format, exported, tolerance] of exports) {
    const difference = exported && (await differenceOf(player, first, exported, tolerance))
    if (!difference) continue
    const { slide, click } = frame
    const pictures = { played: writePicture(difference.played), exported: writePicture(exported) }
    found.push({ slide, click, format, box: difference.box, ...pictures })
  }
  return found
}

/**
 * Compares each slide in each click state, as the player shows it, with its picture and its page of the PDF. `staged` is the
 * site that is exported, `played` the one that is shown to people.
 */
export async function compareDeck(
  browser: Browser,
  staged: Site,
  played: Site,
  { slides, scheme, timeout }: CompareOptions,
): Promise<ExportDifference[]> {
  const options = { dark: scheme === 'dark', timeout, now: staged.deck.changed }
  await using stage = await openStage(browser, staged, { ...options, slides, withClicks: true, wait: 0 })
  const exported = await exportedFrames(stage, staged)
  await using player = await openPlayer(browser, played, options)
  const found: ExportDifference[] = []
  for (const frame of exported) found.push(...(await compareFrame(player, frame)))
  return found
}
