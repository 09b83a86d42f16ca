import type { Deck } from '../model/deck.ts'
import type { Shares } from './shares.ts'
import { Buffer } from 'node:buffer'
import PptxGenJS from 'pptxgenjs'
import { takePictures } from '../stage/take-pictures.ts'

/** CSS pixels in an inch, in which PowerPoint measures. */
const PIXELS = 96

/**
 * The slides as pictures in a PowerPoint file, as Slidev's own `pptx` has them, with the notes and each slide's title.
 *
 * @param shares the slides, as they are open in the browser
 * @param deck what they are of
 * @param scale device pixels to a CSS pixel
 * @param advance called after each slide
 */
export async function writePptx({ all }: Shares, deck: Deck, scale: number, advance: () => void): Promise<Buffer> {
  const { default: Presentation } = PptxGenJS as unknown as { default?: typeof PptxGenJS }
  const file = new (Presentation ?? PptxGenJS)()
  const layout = { name: 'deck', width: deck.width / PIXELS, height: deck.height / PIXELS }
  file.defineLayout(layout)
  file.layout = layout.name
  file.title = deck.title
  if (deck.author !== undefined) file.author = deck.author
  if (deck.subject !== undefined) file.subject = deck.subject
  const pictures = await Promise.all(
    all.map(async ({ stage, frames }) => {
      const taken = []
      for await (const picture of takePictures(stage, deck, frames, { scale })) {
        taken.push(picture)
        advance()
      }
      return taken
    }),
  )
  for (const { frame, png } of pictures.flat()) {
    const { title, note = '' } = deck.slides[frame.slide - 1] ?? {}
    const slide = file.addSlide()
    slide.background = { data: `image/png;base64,${png.toString('base64')}` }
    // The title lies beyond the slide's edge: the picture shows it, and outlines and screen readers find it.
    slide.addText(title ?? String(frame.slide), { x: 0, y: -1, w: layout.width, h: 0.8 })
    if (note.trim() !== '') slide.addNotes(note.replaceAll(/\s*\[click(?::\d+)?\]\s*/gi, ' ').trim())
  }
  const bytes = await file.write({ outputType: 'nodebuffer' })
  return Buffer.from(bytes as Uint8Array)
}
