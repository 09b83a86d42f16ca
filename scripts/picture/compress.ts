import { Buffer } from 'node:buffer'
import { PNG } from 'pngjs'
import { indexedPng } from './indexed-png.ts'
import { indicesOf, paletteOf } from './palette.ts'

const SIZES = [256, 128, 64] as const

interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

/** Every second pixel of every second row, the mean of the four that it stands for. */
function halved({ width, height, data }: Pixels): Pixels {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)]
  const half = new Uint8Array(across * down * 4)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      for (let channel = 0; channel < 4; channel++) {
        const at = (2 * y * width + 2 * x) * 4 + channel
        const sum =
          (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + width * 4] ?? 0) + (data[at + width * 4 + 4] ?? 0)
        half[(y * across + x) * 4 + channel] = Math.round(sum / 4)
      }
    }
  }
  return { width: across, height: down, data: half }
}

/** Pictures of the same width, one below the other. */
function stacked(pictures: readonly Pixels[]): Pixels {
  return {
    width: pictures[0]?.width ?? 0,
    height: pictures.reduce((sum, { height }) => sum + height, 0),
    data: Buffer.concat(pictures.map(({ data }) => data)),
  }
}

/**
 * A picture with as many colours as fit a weight, at most 256. A drawing seldom needs fewer than all; a photograph may.
 * It is without transparency, and weighs more than `most` bytes only when it does with the fewest colours; where it
 * `mayShrink`, it loses half its size first. It may come in strips of the same width, from the uppermost down.
 */
export function compressPng(strips: readonly Buffer[], most: number, { mayShrink = false } = {}): Buffer {
  const whole = stacked(strips.map(strip => PNG.sync.read(strip)))
  let compressed: Buffer = Buffer.alloc(0)
  for (const pixels of mayShrink ? [whole, halved(whole)] : [whole]) {
    for (const size of SIZES) {
      const palette = paletteOf(pixels.data, size)
      compressed = indexedPng(pixels.width, pixels.height, indicesOf(pixels.data, palette), palette)
      if (compressed.length <= most) return compressed
    }
  }
  return compressed
}
