/** A tile of a pattern, in its own coordinates: its corner is the origin. */
export interface Tile {
  width: number
  height: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The tiles that cover a box: columns and rows from the first to the last, the one at the origin being 0. */
export interface TileRange {
  left: number
  right: number
  top: number
  bottom: number
}

/** A straight line in a tile. */
export interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Less than can be seen. */
const NEAR = 1e-3

const near = (one: number, other: number): boolean => Math.abs(one - other) < NEAR

/** Five digits are enough for what is drawn, and shorter. */
const round = (value: number): string => String(Math.round(value * 1e4) / 1e4)

export function tilesOver({ x, y, width, height }: Box, tile: Tile): TileRange {
  return {
    left: Math.floor(x / tile.width),
    right: Math.ceil((x + width) / tile.width) - 1,
    top: Math.floor(y / tile.height),
    bottom: Math.ceil((y + height) / tile.height) - 1,
  }
}

export const countTiles = ({ left, right, top, bottom }: TileRange): number => (right - left + 1) * (bottom - top + 1)

/** The corner of each tile in a range. */
export function cornersOf({ left, right, top, bottom }: TileRange, tile: Tile): { x: number; y: number }[] {
  const corners: { x: number; y: number }[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) corners.push({ x: column * tile.width, y: row * tile.height })
  return corners
}

/** What of a box lies in a tile, whatever of it lies beside. */
function inTile({ x, y, width, height }: Box, tile: Tile): Box {
  const left = Math.max(0, x)
  const top = Math.max(0, y)
  return {
    x: left,
    y: top,
    width: Math.min(tile.width, x + width) - left,
    height: Math.min(tile.height, y + height) - top,
  }
}

const boxPath = ({ x, y, width, height }: Box): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`

const steps = (from: number, to: number, step: number, offset: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step + offset)

/**
 * The path of a rectangle in each tile: one as wide or high as the tile is drawn through all of them at once, so that no
 * seam is seen between tiles.
 */
export function rectanglePath(box: Box, tile: Tile, range: TileRange): string {
  const { x, y, width, height } = inTile(box, tile)
  if (width <= 0 || height <= 0) return ''
  const columns = (range.right - range.left + 1) * tile.width
  const rows = (range.bottom - range.top + 1) * tile.height
  const isWide = near(width, tile.width)
  const isHigh = near(height, tile.height)
  const across = isWide ? [range.left * tile.width] : steps(range.left, range.right, tile.width, x)
  const down = isHigh ? [range.top * tile.height] : steps(range.top, range.bottom, tile.height, y)
  return down
    .flatMap(top =>
      across.map(left => boxPath({ x: left, y: top, width: isWide ? columns : width, height: isHigh ? rows : height })),
    )
    .join('')
}

/** The path of a dot in each tile: lines without a length, to be stroked with round ends. */
export function dotPath(x: number, y: number, tile: Tile, range: TileRange): string {
  return cornersOf(range, tile)
    .map(corner => `M${round(corner.x + x)} ${round(corner.y + y)}h0`)
    .join('')
}

/** The box that an upright or level line of a width covers; undefined for a slanted one. */
export function boxOfLine({ x1, y1, x2, y2 }: Segment, width: number): Box | undefined {
  if (near(x1, x2)) return { x: x1 - width / 2, y: Math.min(y1, y2), width, height: Math.abs(y2 - y1) }
  if (near(y1, y2)) return { x: Math.min(x1, x2), y: y1 - width / 2, width: Math.abs(x2 - x1), height: width }
  return undefined
}

/** Where a line that is slanted as the tile’s diagonal meets the upper edge, between 0 and the tile’s width; else undefined. */
function diagonalOf({ x1, y1, x2, y2 }: Segment, tile: Tile): { rises: boolean; at: number } | undefined {
  const slope = (y2 - y1) / (x2 - x1)
  if (!near(Math.abs(slope) * tile.width, tile.height)) return undefined
  const at = x1 - y1 / slope
  return { rises: slope < 0, at: (((at % tile.width) + tile.width + NEAR) % tile.width) - NEAR }
}

/**
 * The path of slanted lines that go on from tile to tile, through all of them at once; undefined where they do not: each
 * line has to follow the tile’s diagonal, and one of them has to pass from corner to corner.
 */
export function diagonalPath(segments: readonly Segment[], tile: Tile, range: TileRange): string | undefined {
  const found = segments.map(segment => diagonalOf(segment, tile))
  const [first] = found
  if (first === undefined || found.some(one => one?.rises !== first.rises || !near(one.at, first.at))) return undefined
  const spans = ({ x1, x2 }: Segment): boolean => Math.min(x1, x2) <= NEAR && Math.max(x1, x2) >= tile.width - NEAR
  // A line beside the corners goes on through two tiles, and takes two pieces.
  if (!near(first.at, 0) || !segments.some(spans)) return undefined
  const rows = range.bottom - range.top + 1
  const columns = range.right - range.left + 1
  const top = range.top * tile.height
  const bottom = (range.bottom + 1) * tile.height
  return Array.from({ length: columns + rows + 1 }, (_, index) => {
    const from = (range.left - (first.rises ? 0 : rows) + index) * tile.width
    const to = from + (first.rises ? -rows : rows) * tile.width
    return `M${round(from)} ${round(top)}L${round(to)} ${round(bottom)}`
  }).join('')
}

/** The straight lines of a path that has nothing else; undefined for another one. */
export function segmentsOf(path: string): Segment[] | undefined {
  const tokens = path.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []
  const segments: Segment[] = []
  let command = ''
  let x = 0
  let y = 0
  for (let at = 0; at < tokens.length;) {
    if (/[a-z]/i.test(tokens[at] ?? '')) command = tokens[at++] ?? ''
    else if (command === 'm') command = 'l'
    else if (command === 'M') command = 'L'
    if (!/^[mlhv]$/i.test(command)) return undefined
    const isRelative = command === command.toLowerCase()
    const kind = command.toLowerCase()
    const fromX = x
    const fromY = y
    if (kind !== 'v') x = Number(tokens[at++]) + (isRelative ? fromX : 0)
    if (kind !== 'h') y = Number(tokens[at++]) + (isRelative ? fromY : 0)
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
    if (kind !== 'm') segments.push({ x1: fromX, y1: fromY, x2: x, y2: y })
  }
  return segments
}
