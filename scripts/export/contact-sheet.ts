import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-chromium'
import type { Deck } from '../site/deck.ts'
import type { Stage } from '../stage/stage.ts'
import { interFace } from '../face.ts'
import { compressPng } from '../picture/compress.ts'
import { takePictures } from './png.ts'

const THUMB = 400
const GUTTER = 32
const CAPTION = 26
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

function sheetPage(thumbs: readonly { slide: number, data: string }[], height: number): string {
  const columns = columnsFor(thumbs.length)
  return `<!doctype html><style>${interFace()}
    * { margin: 0; box-sizing: border-box }
    body { background: #ece9e2; font: 500 13px/${CAPTION}px "Inter Variable", Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #6d6a62; font-variant-numeric: tabular-nums }
    main { display: grid; grid-template-columns: repeat(${columns}, ${THUMB}px); gap: ${GUTTER - CAPTION + 8}px ${GUTTER}px; padding: ${GUTTER}px ${GUTTER}px ${GUTTER - CAPTION + 14}px; width: max-content }
    img { display: block; width: ${THUMB}px; height: ${height}px; outline: 1px solid #00000018 }
  </style><main>${thumbs.map(({ slide, data }) => `<figure><img src="data:image/png;base64,${data}"><figcaption>${slide}</figcaption></figure>`).join('')}</main>`
}

/** All slides on one sheet, each in its last click state, with its number. */
export async function makeContactSheet(browser: Browser, stage: Stage, deck: Deck): Promise<Buffer> {
  const last = stage.frames.filter(({ slide }, index) => stage.frames[index + 1]?.slide !== slide)
  const thumbs = []
  for await (const { frame, png } of takePictures(stage, deck, last, { scale: THUMB / deck.width })) {
    thumbs.push({
      slide: frame.slide,
      data: png.toString('base64'),
    })
  }
  await using page = await browser.newPage({
    viewport: { width: columnsFor(thumbs.length) * (THUMB + GUTTER) + GUTTER, height: 100 },
  })
  await page.setContent(sheetPage(thumbs, Math.round(THUMB * deck.height / deck.width)))
  return compressPng(await page.screenshot({ fullPage: true }), MOST_BYTES)
}
