import type { Frame } from '../../stage/stage.ts'
import type { Share } from '../shares.ts'
import type { Format, Making } from './format.ts'
import { join } from 'node:path'
import { lastStates } from '../shares.ts'

/** `07.png`, `07-2.png` with clicks: padded so that the names sort as the slides do. */
export function pictureName({ slide, click }: Frame, slides: number, withClicks: boolean, clicks: number): string {
  const no = String(slide).padStart(Math.max(2, String(slides).length), '0')
  return withClicks ? `${no}-${String(click).padStart(String(clicks).length, '0')}.png` : `${no}.png`
}

async function putPictures({ site: { deck }, options, shares, outbox, progress }: Making): Promise<void> {
  const { takePictures } = await import('../../stage/take-pictures.ts')
  const { all } = shares
  // A state that is a page of its own in a PDF is no picture of its own.
  const shown = (frames: readonly Frame[]): readonly Frame[] => (options.withClicks ? frames : lastStates(frames))
  const frames = shown(shares.frames)
  progress.begin('taking pictures', frames.length)
  const clicks = Math.max(...frames.map(({ click }) => click))
  const putShare = async ({ stage, frames: own }: Share): Promise<void> => {
    for await (const { frame, png } of takePictures(stage, deck, shown(own), options)) {
      await outbox.put(join(options.target, pictureName(frame, deck.slides.length, options.withClicks, clicks)), png)
      progress.advance()
    }
  }
  await Promise.all(all.map(putShare))
}

/** A picture of each slide in a folder of its own, and all of them on one sheet: `talk/01.png`, `talk-contact-sheet.png`. */
export const pngFormat: Format = {
  id: 'png',
  needs: 'parts',
  endings: ['.png'],
  folder: { of: target => target, isOurs: name => /^\d+(?:-\d+)?\.png$/.test(name) },
  load: async () => import('../contact-sheet.ts'),
  async make(making) {
    const { site, options, shares, outbox, lap } = making
    const { drawSheet, packSheet } = await import('../contact-sheet.ts')
    // Packed in a thread of its own while the pictures are taken.
    const sheet = packSheet(await drawSheet(shares.all, site.deck))
    lap('contact sheet')
    await putPictures(making)
    await outbox.put(`${options.target}-contact-sheet.png`, await sheet)
    lap('png')
    return []
  },
}
