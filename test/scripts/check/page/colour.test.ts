import { describe, expect, it } from 'vitest'
import { contrastOf, hexOf, over, paint, readColour, WHITE } from '../../../../scripts/check/page/colour.ts'

const BLACK = { red: 0, green: 0, blue: 0, alpha: 1 }

describe('a computed colour', () => {
  it.each([
    ['rgb(11, 98, 168)', { red: 11, green: 98, blue: 168, alpha: 1 }],
    ['rgba(0, 0, 0, 0.35)', { red: 0, green: 0, blue: 0, alpha: 0.35 }],
    ['color(srgb 1 0.2 0 / 0.5)', { red: 255, green: 51, blue: 0, alpha: 0.5 }],
    ['color(srgb none 0 1)', { red: 0, green: 0, blue: 255, alpha: 1 }],
  ])('%s is read', (text, colour) => {
    expect(readColour(text)).toEqual(colour)
  })

  it.each(['oklch(0.7 0.1 200)', 'color(display-p3 1 0 0)', 'currentcolor', 'none', ''])(
    '%j is left to whoever can paint it',
    text => {
      expect(readColour(text)).toBeUndefined()
    },
  )

  it('is written as six digits', () => {
    expect(hexOf({ red: 11.4, green: 98, blue: 168, alpha: 1 })).toBe('#0b62a8')
  })
})

describe('contrast', () => {
  it('is 21 between black and white, and 1 of a colour with itself', () => {
    expect(contrastOf(BLACK, WHITE)).toBeCloseTo(21)
    expect(contrastOf(WHITE, WHITE)).toBe(1)
  })

  it('of #767676 on white is the well-known 4.54', () => {
    expect(contrastOf({ red: 0x76, green: 0x76, blue: 0x76, alpha: 1 }, WHITE)).toBeCloseTo(4.54, 2)
  })
})

describe('layers', () => {
  it('are mixed by how much the upper one hides', () => {
    expect(over({ ...BLACK, alpha: 0.5 }, WHITE)).toEqual({ red: 127.5, green: 127.5, blue: 127.5, alpha: 1 })
  })

  it('of a faded group are faded once, together', () => {
    const group = { opacity: 0.5 }
    const seen = paint([
      { colour: WHITE, groups: [] },
      { colour: BLACK, groups: [group] },
      { colour: WHITE, groups: [group] },
    ])
    expect(hexOf(seen)).toBe('#ffffff')
  })

  it('of groups within groups are faded by each of them', () => {
    const [outer, inner] = [{ opacity: 0.5 }, { opacity: 0.5 }]
    expect(
      paint([
        { colour: WHITE, groups: [] },
        { colour: BLACK, groups: [outer, inner] },
      ]).red,
    ).toBeCloseTo(255 * 0.75)
  })

  it('of nothing let everything through', () => {
    expect(paint([]).alpha).toBe(0)
  })
})
