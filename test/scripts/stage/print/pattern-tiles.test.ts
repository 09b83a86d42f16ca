import { expect, it } from 'vitest'
import {
  boxOfLine,
  diagonalPath,
  dotPath,
  rectanglePath,
  segmentsOf,
  tilesOver,
} from '../../../../scripts/stage/print/pattern-tiles.ts'

const tile = { width: 10, height: 10 }
const range = { left: -1, right: 1, top: 0, bottom: 1 }

it('finds the tiles that a box needs, and no more', () => {
  expect(tilesOver({ x: -1, y: 0, width: 21, height: 10 }, tile)).toEqual({ left: -1, right: 1, top: 0, bottom: 0 })
})

it('draws a stripe that is as high as its tile once through all rows', () => {
  expect(rectanglePath({ x: 2, y: -5, width: 3, height: 20 }, tile, range)).toBe(
    'M-8 0h3v20h-3zM2 0h3v20h-3zM12 0h3v20h-3z',
  )
})

it('draws a background once, and what is smaller than a tile in each', () => {
  expect(rectanglePath({ x: 0, y: 0, width: 10, height: 10 }, tile, range)).toBe('M-10 0h30v20h-30z')
  expect(rectanglePath({ x: 8, y: 1, width: 4, height: 1 }, tile, range)).toBe(
    'M-2 1h2v1h-2zM8 1h2v1h-2zM18 1h2v1h-2zM-2 11h2v1h-2zM8 11h2v1h-2zM18 11h2v1h-2z',
  )
})

it('draws dots as lines without a length', () => {
  expect(dotPath(5, 5, tile, { left: 0, right: 1, top: 0, bottom: 0 })).toBe('M5 5h0M15 5h0')
})

it('reads the straight lines of a path, and nothing else', () => {
  expect(segmentsOf('M-1,1 l2,-2 M0 10L10,0')).toEqual([
    { x1: -1, y1: 1, x2: 1, y2: -1 },
    { x1: 0, y1: 10, x2: 10, y2: 0 },
  ])
  expect(segmentsOf('m1-2h3V4')).toEqual([
    { x1: 1, y1: -2, x2: 4, y2: -2 },
    { x1: 4, y1: -2, x2: 4, y2: 4 },
  ])
  expect(segmentsOf('M0 0A1 1 0 0 1 2 2')).toBeUndefined()
})

it('covers the box that an upright line strokes, and knows no such box of a slanted one', () => {
  expect(boxOfLine({ x1: 4, y1: 0, x2: 4, y2: 10 }, 2)).toEqual({ x: 3, y: 0, width: 2, height: 10 })
  expect(boxOfLine({ x1: 0, y1: 0, x2: 4, y2: 4 }, 2)).toBeUndefined()
})

it('draws the usual slanted hatch as lines that go on from tile to tile', () => {
  const hatch = segmentsOf('M-1,1 l2,-2 M0,10 l10,-10 M9,11 l2,-2') ?? []
  const path = diagonalPath(hatch, tile, { left: 0, right: 1, top: 0, bottom: 0 })
  expect(path).toBe('M0 0L-10 10M10 0L0 10M20 0L10 10M30 0L20 10')
})

it('leaves lines that end within their tile to be drawn tile by tile', () => {
  expect(diagonalPath([{ x1: 2, y1: 8, x2: 8, y2: 2 }], tile, range)).toBeUndefined()
  expect(diagonalPath([{ x1: 0, y1: 5, x2: 10, y2: 0 }], tile, range)).toBeUndefined()
})
