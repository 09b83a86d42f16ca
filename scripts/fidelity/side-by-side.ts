import type { Buffer } from 'node:buffer'
import type { ExportDifference } from './compare-deck.ts'
import type { PictureDifference } from './compare-pictures.ts'
import { PNG } from 'pngjs'

const GAP = 8
const FRAME = [0xe0, 0x10, 0x80, 0xff]

function frame(picture: PNG, { x, y, width, height }: PictureDifference, left: number): void {
  const paint = (u: number, v: number): void => {
    if (u < 0 || v < 0 || u >= picture.width || v >= picture.height) return
    picture.data.set(FRAME, (v * picture.width + u) * 4)
  }
  for (let u = x - 2; u <= x + width + 1; u++) {
    for (const v of [y - 3, y - 2, y + height + 1, y + height + 2]) paint(left + u, v)
  }
  for (let v = y - 3; v <= y + height + 2; v++) {
    for (const u of [x - 3, x - 2, x + width + 1, x + width + 2]) paint(left + u, v)
  }
}

/** What the player shows beside what was exported, with a frame around what differs; PNG. */
export function sideBySide({ played, exported, box }: ExportDifference): Buffer {
  const [first, second] = [PNG.sync.read(played), PNG.sync.read(exported)]
  const whole = new PNG({ width: first.width + GAP + second.width, height: Math.max(first.height, second.height) })
  PNG.bitblt(first, whole, 0, 0, first.width, first.height, 0, 0)
  PNG.bitblt(second, whole, 0, 0, second.width, second.height, first.width + GAP, 0)
  frame(whole, box, 0)
  frame(whole, box, first.width + GAP)
  return PNG.sync.write(whole)
}
