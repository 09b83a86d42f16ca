import type { Deck } from '../site/deck.ts'
import type { Frame, Stage } from '../stage/stage.ts'
import { Buffer } from 'node:buffer'
import { interFace } from '../face.ts'
import { compressPng } from '../picture/compress.ts'

const THUMB = 400
const GUTTER = 32
const CAPTION = 26
/** Between a caption and the next row. */
const ROW_GAP = GUTTER - CAPTION + 8
/** What a README may weigh. */
const MOST_BYTES = 400_000

/** How many slides stand side by side: a sheet stays about as wide as it is high. */
export function columnsFor(slides: number): number {
  const steps: [slides: number, columns: number][] = [
    [3, slides],
    [9, 3],
    [32, 4],
    [60, 5],
  ]
  return Math.max(1, steps.find(([most]) => slides <= most)?.[1] ?? 6)
}

interface Sheet { width: number, height: number, css: string, captions: { text: number, x: number, y: number }[] }

/** The mounted slides themselves, made small and put side by side: they are drawn once, not pictured one by one. */
function sheetOf(shown: readonly Frame[], { width, height }: Deck): Sheet {
  const columns = columnsFor(shown.length)
  const thumbHeight = Math.round(THUMB * height / width)
  const places = shown.map(({ id, slide }, index) => ({
    id,
    slide,
    x: GUTTER + index % columns * (THUMB + GUTTER),
    y: GUTTER + Math.floor(index / columns) * (thumbHeight + CAPTION + ROW_GAP),
  }))
  const rows = Math.ceil(shown.length / columns)
  const sheet = {
    width: columns * (THUMB + GUTTER) + GUTTER,
    height: GUTTER + rows * (thumbHeight + CAPTION + ROW_GAP) - ROW_GAP + GUTTER - CAPTION + 14,
  }
  return {
    ...sheet,
    captions: places.map(({ slide, x, y }) => ({ text: slide, x, y: y + thumbHeight })),
    css: `${interFace()}
      html, body, #app, #page-root, #print-container, #print-content { position: static !important; overflow: visible !important; transform: none !important; background: #ece9e2 !important }
      body { width: ${sheet.width}px !important; height: ${sheet.height}px !important }
      .print-slide-container { position: absolute !important; left: -99999px; top: 0; outline: ${width / THUMB}px solid #00000018 }
      ${places.map(({ id, x, y }) => `[id="${id}"] { left: 0; translate: none !important; transform: translate(${x}px, ${y}px) scale(${THUMB / width}) !important; transform-origin: 0 0 }`).join('\n')}
      .deck-sheet-caption { position: absolute; font: 500 13px/${CAPTION}px "Inter Variable", Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #6d6a62; font-variant-numeric: tabular-nums }`,
  }
}

/** All slides on one sheet, each in its last click state, with its number. The stage is as it was afterwards. */
export async function makeContactSheet({ page, protocol, frames }: Stage, deck: Deck): Promise<Buffer> {
  const { width, height, css, captions } = sheetOf(frames.filter(({ slide }, index) => frames[index + 1]?.slide !== slide), deck)
  const style = await page.addStyleTag({ content: css })
  const labels = await page.evaluateHandle(async (all) => {
    const added = all.map(({ text, x, y }) => {
      const caption = document.createElement('div')
      caption.className = 'deck-sheet-caption'
      caption.textContent = String(text)
      Object.assign(caption.style, { left: `${x}px`, top: `${y}px` })
      document.body.append(caption)
      return caption
    })
    await document.fonts.ready
    return added
  }, captions)
  const { data } = await protocol.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  })
  await labels.evaluate(all => all.forEach(caption => caption.remove()))
  await style.evaluate(node => (node as Element).remove())
  return compressPng(Buffer.from(data, 'base64'), MOST_BYTES)
}
