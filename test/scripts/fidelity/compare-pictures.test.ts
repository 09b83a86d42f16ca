import type { Picture } from '../../../scripts/fidelity/compare-pictures.ts'
import { describe, expect, it } from 'vitest'
import { comparePictures, OTHER_PROGRAM, SAME_BROWSER } from '../../../scripts/fidelity/compare-pictures.ts'

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** A white picture with dark rectangles. */
function picture(...rectangles: Rectangle[]): Picture {
  const width = 120
  const height = 80
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [x, y, w, h] of rectangles) {
    for (let v = y; v < y + h; v++)
      for (let u = x; u < x + w; u++) data.fill(20, (v * width + u) * 4, (v * width + u) * 4 + 3)
  }
  return { width, height, data }
}

// A 3 and a 1, as letters 14 pixels high would draw them.
const THREE: Rectangle[] = [
  [50, 30, 8, 2],
  [56, 30, 2, 14],
  [50, 36, 8, 2],
  [50, 42, 8, 2],
]
const ONE: Rectangle[] = [[53, 30, 2, 14]]

describe.each([
  ['a picture', SAME_BROWSER],
  ['a PDF page', OTHER_PROGRAM],
])('compared with %s, a slide', (_, tolerance) => {
  it('is the same as itself, and a pixel aside', () => {
    expect(comparePictures(picture([20, 20, 30, 10]), picture([20, 20, 30, 10]), tolerance)).toBeUndefined()
    expect(comparePictures(picture([20, 20, 30, 10]), picture([21, 20, 30, 10]), tolerance)).toBeUndefined()
  })

  it('differs where a box is missing, in either of them', () => {
    const box = { x: expect.closeTo(20, -1), width: expect.closeTo(30, -1) }
    expect(comparePictures(picture([20, 20, 30, 10]), picture(), tolerance)).toMatchObject(box)
    expect(comparePictures(picture(), picture([20, 20, 30, 10]), tolerance)).toMatchObject(box)
  })

  it('differs where a box is elsewhere, or has another colour', () => {
    expect(comparePictures(picture([20, 20, 30, 10]), picture([20, 28, 30, 10]), tolerance)).toBeDefined()
    const pale = picture([20, 20, 30, 10])
    pale.data.forEach((value, at) => (pale.data[at] = value === 20 ? 160 : value))
    expect(comparePictures(picture([20, 20, 30, 10]), pale, tolerance)).toBeDefined()
  })

  it('differs everywhere from one of the opposite colour, at the size of a slide', () => {
    const [width, height] = [1280, 720]
    const plain = (value: number): Picture => ({ width, height, data: new Uint8Array(width * height * 4).fill(value) })
    expect(comparePictures(plain(255), plain(0), tolerance)).toMatchObject({ x: 0, y: 0, width, height })
  })

  it('differs by a single digit', () => {
    expect(comparePictures(picture(...THREE), picture(...ONE), tolerance)).toBeDefined()
  })
})
