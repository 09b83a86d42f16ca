/** A picture in memory: four bytes a pixel, row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

/** Where two pictures are not the same, in pixels of the first. */
export interface PictureDifference {
  x: number
  y: number
  width: number
  height: number
  /** How many pixels differ. */
  pixels: number
}

export interface Tolerance {
  /** How far the lightness of a place may be off, of 255. */
  lightness: number
  /** How far a colour channel of a place may be off, of 255. */
  colour: number
  /** How far away, in pixels, the same may be found: letters are not drawn alike by everybody. */
  shift: number
  /** How many pixels of a cell of 16 by 16 must differ, for one who looks closely to see it. */
  pixels: number
}

/** Two pictures that one browser took. */
export const SAME_BROWSER: Tolerance = { lightness: 40, colour: 48, shift: 2, pixels: 6 }
/** A picture of a browser, and one of a program that draws PDF files. */
export const OTHER_PROGRAM: Tolerance = { lightness: 72, colour: 80, shift: 2, pixels: 10 }

const CELL = 16

/** The mean of each pixel and its eight neighbours, channel by channel: the edges of letters count for less. */
function blurred({ width, height, data }: Picture): Uint8Array {
  const out = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let red = 0
      let green = 0
      let blue = 0
      let count = 0
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const at = (v * width + u) * 4
          red += data[at] ?? 0
          green += data[at + 1] ?? 0
          blue += data[at + 2] ?? 0
          count++
        }
      }
      const to = (y * width + x) * 3
      out[to] = red / count
      out[to + 1] = green / count
      out[to + 2] = blue / count
    }
  }
  return out
}

function isLike(
  one: Uint8Array,
  at: number,
  other: Uint8Array,
  there: number,
  { lightness, colour }: Tolerance,
): boolean {
  const red = (one[at] ?? 0) - (other[there] ?? 0)
  const green = (one[at + 1] ?? 0) - (other[there + 1] ?? 0)
  const blue = (one[at + 2] ?? 0) - (other[there + 2] ?? 0)
  return (
    Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) <= colour &&
    Math.abs(0.299 * red + 0.587 * green + 0.114 * blue) <= lightness
  )
}

/** The pixels of a cell that have nothing like them near their place in the other picture, and all around them. */
function unlikePixels(
  one: Uint8Array,
  other: Uint8Array,
  width: number,
  height: number,
  tolerance: Tolerance,
): number[] {
  const { shift } = tolerance
  const found: number[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      if (isLike(one, at, other, at, tolerance)) continue
      let isFound = false
      for (let v = Math.max(0, y - shift); v <= Math.min(height - 1, y + shift) && !isFound; v++)
        for (let u = Math.max(0, x - shift); u <= Math.min(width - 1, x + shift) && !isFound; u++)
          isFound = isLike(one, at, other, (v * width + u) * 3, tolerance)
      if (!isFound) found.push(y * width + x)
    }
  }
  return found
}

/** Where one picture shows something else than another, each looked for in the other; undefined where nobody would see it. */
export function comparePictures(one: Picture, other: Picture, tolerance: Tolerance): PictureDifference | undefined {
  const width = Math.min(one.width, other.width)
  const height = Math.min(one.height, other.height)
  const [first, second] = [one, other].map(picture => blurred(crop(picture, width, height))) as [Uint8Array, Uint8Array]
  const unlike = [
    ...unlikePixels(first, second, width, height, tolerance),
    ...unlikePixels(second, first, width, height, tolerance),
  ]
  const cells = Map.groupBy(unlike, at => `${Math.floor((at % width) / CELL)} ${Math.floor(at / width / CELL)}`)
  const seen = [...cells.values()].filter(pixels => pixels.length >= tolerance.pixels).flat()
  if (seen.length === 0) return undefined
  const xs = seen.map(at => at % width)
  const ys = seen.map(at => Math.floor(at / width))
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1, pixels: new Set(seen).size }
}

function crop({ width: from, data }: Picture, width: number, height: number): Picture {
  if (from === width) return { width, height, data }
  const rows = Array.from({ length: height }, (_, y) => data.subarray(y * from * 4, (y * from + width) * 4))
  const cropped = new Uint8Array(width * height * 4)
  rows.forEach((row, y) => cropped.set(row, y * width * 4))
  return { width, height, data: cropped }
}
