import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { compressPng } from '../../../scripts/picture/compress.ts'

type Colour = readonly [number, number, number]

function picture(width: number, height: number, colourAt: (x: number, y: number) => Colour) {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      png.data.set([...colourAt(x, y), 255], (y * width + x) * 4)
    }
  }
  return PNG.sync.write(png)
}

/** Like a photograph: no two pixels that lie side by side are the same, and the row repeats itself in no short while. */
function photograph(x: number, y: number): Colour {
  const grain = (x * 7919 + y * 104_729 + x * y * 31) % 97
  return [(x / 3 + grain) % 256, (y / 2 + grain * 2) % 256, ((x + y) / 5) % 256].map(Math.floor) as unknown as Colour
}

describe('a picture in a report', () => {
  it('keeps its size and its colours when it is a drawing', () => {
    const drawing = picture(320, 180, (x, y) =>
      x > 40 && x < 200 && y > 30 && y < 120 ? [0xf2, 0xa9, 0x00] : [0xfb, 0xfa, 0xf6],
    )
    const { width, height, data } = PNG.sync.read(compressPng([drawing], 140_000, { mayShrink: true }))
    expect([width, height]).toEqual([320, 180])
    expect([...data.subarray(0, 4)]).toEqual([0xfb, 0xfa, 0xf6, 255])
    expect([...data.subarray((60 * 320 + 100) * 4, (60 * 320 + 100) * 4 + 4)]).toEqual([0xf2, 0xa9, 0x00, 255])
  })

  it('loses half its size before it weighs more than it may, where that is allowed', () => {
    const photo = picture(640, 360, photograph)
    const whole = compressPng([photo], 60_000)
    const half = compressPng([photo], 60_000, { mayShrink: true })
    expect(whole.length).toBeGreaterThan(60_000)
    expect(PNG.sync.read(whole).width).toBe(640)
    expect(half.length).toBeLessThan(60_000)
    expect([PNG.sync.read(half).width, PNG.sync.read(half).height]).toEqual([320, 180])
  })
})
