import { describe, expect, it } from 'vitest'
import {
  arcs,
  BLOCK,
  boundaryY,
  circleOf,
  FLOOR,
  pairs,
  rowY,
  spineShare,
  statesOf,
} from '../../diagrams/role-shift.ts'

const LAYERS = 9

describe('the stack', () => {
  it('has the boundary between the last layer held and the first given away', () => {
    for (const held of [1, 4]) {
      expect(boundaryY(held)).toBeGreaterThan(rowY(held - 1) + BLOCK.height / 2)
      expect(boundaryY(held)).toBeLessThan(rowY(held) - BLOCK.height / 2)
    }
  })

  it('stands on the floor', () => {
    expect(rowY(LAYERS - 1) + BLOCK.height / 2).toBeLessThan(FLOOR)
  })

  it('joins all stops by the whole spine, and one stop or none by nothing', () => {
    expect(spineShare(LAYERS, LAYERS)).toBe(1)
    expect(spineShare(1, LAYERS)).toBe(0)
    expect(spineShare(0, LAYERS)).toBe(0)
    expect(spineShare(5, LAYERS)).toBe(0.5)
  })
})

describe('pairs', () => {
  it('grow faster than people', () => {
    expect([3, 6, 9].map(pairs)).toEqual([3, 15, 36])
  })

  it('have one arc each between the layers', () => {
    expect(arcs(LAYERS)).toHaveLength(36)
    expect(new Set(arcs(LAYERS)).size).toBe(36)
  })

  it('have one chord each in a ring of people', () => {
    const ring = circleOf(6, { x: 0, y: 0 }, 40)
    expect(ring.chords).toHaveLength(15)
    for (const seat of ring.seats) expect(Math.hypot(seat.x, seat.y)).toBeCloseTo(40, 1)
  })
})

describe('the states a diagram walks through', () => {
  it('are all three without props, one for a state alone, two from one to another', () => {
    expect(statesOf()).toEqual(['devops', 'platform', 'serverless'])
    expect(statesOf('platform')).toEqual(['platform'])
    expect(statesOf('serverless', 'platform')).toEqual(['platform', 'serverless'])
  })

  it('are refused with the prop, its value and what is allowed', () => {
    // @ts-expect-error: a name that the type refuses, as a speaker may write it in Markdown
    expect(() => statesOf('ops')).toThrow('state is "ops", but has to be one of devops, platform, serverless')
    expect(() => statesOf(undefined, 'devops')).toThrow('from is "devops", but state is missing')
    expect(() => statesOf('devops', 'devops')).toThrow('from is "devops", and so is state')
  })
})
