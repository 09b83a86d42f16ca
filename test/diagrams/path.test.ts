import { describe, expect, it } from 'vitest'
import { arrowHead, roundedPath, shortened } from '../../diagrams/path.ts'

describe('a rounded path', () => {
  it('is straight between two points', () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        8,
      ),
    ).toBe('M0 0 L10 0')
  })

  it('cuts each corner by the radius', () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 40, y: 0 },
          { x: 40, y: 40 },
        ],
        10,
      ),
    ).toBe('M0 0 L30 0 Q40 0 40 10 L40 40')
  })

  it('rounds less where a side is too short', () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 40, y: 0 },
          { x: 40, y: 8 },
        ],
        10,
      ),
    ).toBe('M0 0 L36 0 Q40 0 40 4 L40 8')
  })
})

describe('an arrow head', () => {
  it('points where the line goes', () => {
    expect(arrowHead({ x: 0, y: 0 }, { x: 100, y: 0 }, 12)).toBe('100,0 88,6 88,-6')
  })

  it('is drawn from the last two points only, and the line ends under it', () => {
    expect(
      shortened(
        [
          { x: 0, y: 0 },
          { x: 0, y: 50 },
          { x: 100, y: 50 },
        ],
        10,
      ),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 50 },
      { x: 90, y: 50 },
    ])
  })
})
