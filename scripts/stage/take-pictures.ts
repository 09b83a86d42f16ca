import type { Deck } from '../model/deck.ts'
import type { Frame, Stage } from './stage.ts'
import { Buffer } from 'node:buffer'
import { PRINT_ANCESTORS, PRINT_SLIDE } from '../slidev/print-view.ts'

export interface PictureOptions {
  /** Device pixels to a CSS pixel. */
  scale: number
  omitBackground?: boolean
}

const SEE_THROUGH = `${PRINT_ANCESTORS}, ${PRINT_SLIDE} { background: transparent !important }`

/** Takes the page's own grounds away while the pictures are taken. */
async function seeThrough({ page, protocol }: Stage): Promise<AsyncDisposable> {
  const style = await page.addStyleTag({ content: SEE_THROUGH })
  await protocol.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } })
  return {
    async [Symbol.asyncDispose]() {
      await protocol.send('Emulation.setDefaultBackgroundColorOverride', {})
      await style.evaluate(node => (node as Element).remove())
    },
  }
}

/** The picture of each frame, one after the other. */
export async function* takePictures(
  stage: Stage,
  deck: Deck,
  frames: readonly Frame[],
  { scale, omitBackground = false }: PictureOptions,
): AsyncGenerator<{ frame: Frame; png: Buffer }> {
  await using _ground = omitBackground ? await seeThrough(stage) : undefined
  const tops = await stage.page
    .locator(PRINT_SLIDE)
    .evaluateAll(slides =>
      Object.fromEntries(slides.map(slide => [slide.id, slide.getBoundingClientRect().top + scrollY])),
    )
  for (const frame of frames) {
    const y = tops[frame.id] ?? 0
    // A picture of what lies beyond the window has the whole page laid out and painted anew, each time.
    await stage.page.evaluate(top => scrollTo({ top, behavior: 'instant' }), y)
    const { data } = await stage.protocol.send('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y, width: deck.width, height: deck.height, scale },
      optimizeForSpeed: true,
    })
    yield { frame, png: Buffer.from(data, 'base64') }
  }
  await stage.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
}
