import type { Box } from '../../model/diagnostic.ts'
import type { Colour } from './colour.ts'
import type { View } from './view.ts'
import { bringIntoSight } from './hit.ts'
import { host } from './host.ts'

/** What a part of a slide looks like, a pixel for a CSS pixel. */
export interface Pixels {
  /** Whole pixels, on the slide. */
  box: Box
  data: Uint8ClampedArray
}

/** Takes a picture of a part of a slide as it is now. */
export async function pixelsOf(
  view: View,
  part: Box = { x: 0, y: 0, width: view.width, height: view.height },
): Promise<Pixels> {
  const { width, height } = view
  const frame = bringIntoSight(view)
  const left = Math.max(0, Math.floor(part.x))
  const top = Math.max(0, Math.floor(part.y))
  const box = {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(Math.min(width, part.x + part.width)) - left),
    height: Math.max(1, Math.ceil(Math.min(height, part.y + part.height)) - top),
  }
  const png = await host().deckPicture({ ...box, x: frame.x + scrollX + box.x, y: frame.y + scrollY + box.y })
  const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(box.width, box.height).getContext('2d', { willReadFrequently: true })
  context?.drawImage(bitmap, 0, 0)
  return {
    box,
    data: context?.getImageData(0, 0, box.width, box.height).data ?? new Uint8ClampedArray(box.width * box.height * 4),
  }
}

/** The colour of the pixel at a place of the slide; none outside the picture. */
export function pixelAt({ box, data }: Pixels, x: number, y: number): Colour | undefined {
  const [column, row] = [Math.floor(x) - box.x, Math.floor(y) - box.y]
  if (column < 0 || row < 0 || column >= box.width || row >= box.height) return undefined
  const at = (row * box.width + column) * 4
  return { red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0, alpha: 1 }
}

/** Whether two pictures show the same. */
export function lookAlike(one: Pixels, other: Pixels): boolean {
  return one.data.length === other.data.length && one.data.every((value, index) => value === other.data[index])
}
