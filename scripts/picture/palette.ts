/** Colours as 0xRRGGBB, at most 256. */
export type Palette = readonly number[]

interface Counted {
  colour: number
  count: number
}

const CHANNELS = [16, 8, 0] as const

function channel(colour: number, shift: number): number {
  return (colour >> shift) & 0xff
}

/** The colour of the pixel that begins there, four bytes each. */
function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
}

/** The channel in which a group differs most, and by how much. */
function widest(group: readonly Counted[]): { shift: number; spread: number } {
  let best = { shift: 0, spread: -1 }
  for (const shift of CHANNELS) {
    let low = 255
    let high = 0
    for (const { colour } of group) {
      const value = channel(colour, shift)
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    if (high - low > best.spread) best = { shift, spread: high - low }
  }
  return best
}

/** By the value of a channel; what has the same stays in its order. A value is one of 256, so that each has its place without comparing. */
function sortedBy(shift: number, colours: readonly Counted[]): Counted[] {
  const values: Counted[][] = Array.from({ length: 256 }, () => [])
  for (const counted of colours) values[channel(counted.colour, shift)]?.push(counted)
  return values.flat()
}

/** The group's most frequent colour: a drawing's own colours stay exactly what they are. */
function representative(group: readonly Counted[]): number {
  return group.reduce((best, one) => (one.count > best.count ? one : best)).colour
}

/** A palette for pixels (four bytes each, opaque) by median cut, each group shown by its most frequent colour. */
export function paletteOf(pixels: Uint8Array, size: number): Palette {
  const counts = new Map<number, number>()
  // Most pixels are like the one before: a run of them is counted once.
  let run = 0
  let last = colourAt(pixels, 0)
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at)
    if (colour !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run)
      run = 0
      last = colour
    }
    run++
  }
  counts.set(last, (counts.get(last) ?? 0) + run)
  const all = [...counts].map(([colour, count]) => ({ colour, count }))
  let groups = [{ colours: all, ...widest(all) }]
  while (groups.length < size) {
    const [widestGroup] = groups
      .filter(({ spread }) => spread > 0)
      .sort((one, other) => other.spread * Math.sqrt(other.colours.length) - one.spread * Math.sqrt(one.colours.length))
    if (widestGroup === undefined) break
    const { colours, shift } = widestGroup
    const sorted = sortedBy(shift, colours)
    const middle = Math.ceil(sorted.length / 2)
    const halves = [sorted.slice(0, middle), sorted.slice(middle)]
    groups = [
      ...groups.filter(group => group !== widestGroup),
      ...halves.map(half => ({ colours: half, ...widest(half) })),
    ]
  }
  return groups.map(({ colours }) => representative(colours))
}

/** For each pixel the place in the palette of the colour nearest to it. */
export function indicesOf(pixels: Uint8Array, palette: Palette): Uint8Array {
  const known = new Map<number, number>()
  const indices = new Uint8Array(pixels.length / 4)
  let last = -1
  let index = 0
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const colour = colourAt(pixels, pixel * 4)
    if (colour !== last) {
      index = known.get(colour) ?? nearest(colour, palette)
      known.set(colour, index)
      last = colour
    }
    indices[pixel] = index
  }
  return indices
}

/** By the square of the distance between red, green and blue. */
function nearest(colour: number, palette: Palette): number {
  const red = colour >> 16
  const green = (colour >> 8) & 0xff
  const blue = colour & 0xff
  let best = 0
  let distance = Infinity
  // A loop of numbers alone: a photograph has a hundred thousand colours, each to be held against all of the palette.
  for (let index = 0; index < palette.length; index++) {
    const candidate = palette[index] ?? 0
    const apart =
      (red - (candidate >> 16)) ** 2 + (green - ((candidate >> 8) & 0xff)) ** 2 + (blue - (candidate & 0xff)) ** 2
    if (apart < distance) {
      distance = apart
      best = index
    }
  }
  return best
}
