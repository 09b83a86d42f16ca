import type { Deck } from '../model/deck.ts'
import type { Stage } from '../stage/stage.ts'
import type { Share } from './shares.ts'
import type { SheetPlaces } from './sheet-places.ts'
import { Buffer } from 'node:buffer'
import { interFace } from '../face.ts'
import { compressInThread } from '../picture/compress-in-thread.ts'
import { PRINT_ANCESTORS, PRINT_SLIDE } from '../slidev/print-view.ts'
import { lastStates } from './shares.ts'
import { CAPTION, placeOnSheet, THUMB } from './sheet-places.ts'

/** What a README may weigh. */
const MOST_BYTES = 400_000

/** The mounted slides themselves, made small and put side by side: they are drawn once, not pictured one by one. */
function styleOf({ width, height, slides }: SheetPlaces, deck: Deck): string {
  const shrink = THUMB / deck.width
  return `${interFace()}
    ${PRINT_ANCESTORS} { position: static !important; overflow: visible !important; transform: none !important; background: #ece9e2 !important }
    body { width: ${width}px !important; height: ${height}px !important }
    ${PRINT_SLIDE} { position: absolute !important; left: -99999px; top: 0; outline: ${1 / shrink}px solid #00000018 }
    ${slides.map(({ id, x, y }) => `[id="${id}"] { left: 0; translate: none !important; transform: translate(${x}px, ${y}px) scale(${shrink}) !important; transform-origin: 0 0 }`).join('\n')}
    .deck-sheet-caption { position: absolute; font: 500 13px/${CAPTION}px "Inter Variable", Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #6d6a62; font-variant-numeric: tabular-nums }`
}

/** The part of a sheet between two heights. The stage is as it was afterwards. */
async function strip(
  { page, protocol }: Stage,
  deck: Deck,
  places: SheetPlaces,
  [top, end]: readonly [number, number],
): Promise<Buffer> {
  const style = await page.addStyleTag({ content: styleOf(places, deck) })
  const labels = await page.evaluateHandle(async all => {
    const added = all.map(({ slide, x, captionY }) => {
      const caption = document.createElement('div')
      caption.className = 'deck-sheet-caption'
      caption.textContent = String(slide)
      Object.assign(caption.style, { left: `${x}px`, top: `${captionY}px` })
      document.body.append(caption)
      return caption
    })
    await document.fonts.ready
    return added
  }, places.slides)
  const { data } = await protocol.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: top, width: places.width, height: end - top, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  })
  await labels.evaluate(all => all.forEach(caption => caption.remove()))
  await style.evaluate(node => (node as Element).remove())
  return Buffer.from(data, 'base64')
}

/** All slides on one sheet, each in its last click state, with its number: in strips, since each stage draws the rows of its own. */
export async function drawSheet(shares: readonly Share[], deck: Deck): Promise<Buffer[]> {
  const places = placeOnSheet(
    shares.flatMap(({ frames }) => lastStates(frames)),
    deck,
  )
  const tops = shares.map(({ frames }, index) =>
    index === 0 ? 0 : (places.slides.find(({ slide }) => slide === frames[0]?.slide)?.y ?? places.height),
  )
  return Promise.all(
    shares.map(async ({ stage }, index) =>
      strip(stage, deck, places, [tops[index] ?? 0, tops[index + 1] ?? places.height]),
    ),
  )
}

/** A drawn sheet as a picture that is small enough to be shown anywhere. */
export function packSheet(strips: readonly Buffer[]): Promise<Buffer> {
  const packing = compressInThread(strips, MOST_BYTES)
  // Whoever waits for it hears of it; others may have failed before.
  packing.catch(() => {})
  return packing
}
