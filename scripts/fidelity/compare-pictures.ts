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

/** A picture whose pixels are each the mean of themselves and their eight neighbours: the edges of letters count for less. */
interface Blurred {
  data: Uint8Array
  /** Whether a pixel is there already; most are never asked for. */
  isThere: Uint8Array
  picture: Picture
}

function blurOf(picture: Picture): Blurred {
  const pixels = picture.width * picture.height
  return { picture, data: new Uint8Array(pixels * 3), isThere: new Uint8Array(pixels) }
}

/** Where a pixel of a blurred picture is in its data. */
function blurredAt({ picture: { width, height, data }, data: out, isThere }: Blurred, x: number, y: number): number {
  const pixel = y * width + x
  const to = pixel * 3
  if (isThere[pixel] === 1) return to
  isThere[pixel] = 1
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
  out[to] = red / count
  out[to + 1] = green / count
  out[to + 2] = blue / count
  return to
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

/**
 * The pixels that may be unlike when both pictures are blurred, a byte each: those which are unlike as they are, and their
 * neighbours. Where all nine are alike, so are their means; by one less, since means are rounded.
 */
function doubtfulPixels(one: Picture, other: Picture, { lightness, colour, ...rest }: Tolerance): Uint8Array {
  const { width, height } = one
  const stricter = { ...rest, lightness: lightness - 1, colour: colour - 1 }
  const doubtful = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (isLike(one.data, at, other.data, at, stricter)) continue
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        doubtful.fill(1, v * width + Math.max(0, x - 1), v * width + Math.min(width - 1, x + 1) + 1)
    }
  }
  return doubtful
}

/** The pixels, of those in doubt, that have nothing like them near their place in the other picture, and all around them. */
function unlikePixels(one: Blurred, other: Blurred, doubtful: Uint8Array, tolerance: Tolerance): number[] {
  const { shift } = tolerance
  const { width, height } = one.picture
  const found: number[] = []
  for (let pixel = doubtful.indexOf(1); pixel !== -1; pixel = doubtful.indexOf(1, pixel + 1)) {
    const x = pixel % width
    const y = Math.floor(pixel / width)
    const at = blurredAt(one, x, y)
    if (isLike(one.data, at, other.data, blurredAt(other, x, y), tolerance)) continue
    let isFound = false
    for (let v = Math.max(0, y - shift); v <= Math.min(height - 1, y + shift) && !isFound; v++)
      for (let u = Math.max(0, x - shift); u <= Math.min(width - 1, x + shift) && !isFound; u++)
        isFound = isLike(one.data, at, other.data, blurredAt(other, u, v), tolerance)
    if (!isFound) found.push(pixel)
  }
  return found
}

/** Where one picture shows something else than another, each looked for in the other; undefined where nobody would see it. */
export function comparePictures(one: Picture, other: Picture, tolerance: Tolerance): PictureDifference | undefined {
  const width = Math.min(one.width, other.width)
  const height = Math.min(one.height, other.height)
  const [first, second] = [crop(one, width, height), crop(other, width, height)]
  const doubtful = doubtfulPixels(first, second, tolerance)
  if (!doubtful.includes(1)) return undefined
  const [blurredFirst, blurredSecond] = [blurOf(first), blurOf(second)]
  const unlike = unlikePixels(blurredFirst, blurredSecond, doubtful, tolerance).concat(
    unlikePixels(blurredSecond, blurredFirst, doubtful, tolerance),
  )
  const cells = Map.groupBy(unlike, at => `${Math.floor((at % width) / CELL)} ${Math.floor(at / width / CELL)}`)
  const seen = [...cells.values()].filter(pixels => pixels.length >= tolerance.pixels).flat()
  if (seen.length === 0) return undefined
  const columns = seen.map(at => at % width).sort((left, right) => left - right)
  const rows = seen.map(at => Math.floor(at / width)).sort((upper, lower) => upper - lower)
  const [x = 0, right = 0] = [columns[0], columns.at(-1)]
  const [y = 0, bottom = 0] = [rows[0], rows.at(-1)]
  return { x, y, width: right - x + 1, height: bottom - y + 1, pixels: new Set(seen).size }
}

function crop({ width: from, data }: Picture, width: number, height: number): Picture {
  if (from === width) return { width, height, data }
  const rows = Array.from({ length: height }, (_, y) => data.subarray(y * from * 4, (y * from + width) * 4))
  const cropped = new Uint8Array(width * height * 4)
  rows.forEach((row, y) => cropped.set(row, y * width * 4))
  return { width, height, data: cropped }
}
