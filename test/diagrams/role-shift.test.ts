import { describe, expect, it } from 'vitest'
import { arcs, BLOCK, boundaryY, fan, FLOOR, pairs, rowY } from '../../diagrams/role-shift.ts'

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
})

describe('who carries', () => {
  it('has a line to each layer, from a hub in their middle', () => {
    const four = fan('left', 0, 4)
    expect(four.lines).toHaveLength(4)
    expect(four.hub.y).toBe((rowY(0) + rowY(3)) / 2)
    expect(four.lines.map(line => line.endsWith(`${BLOCK.x} ${rowY(four.lines.indexOf(line))}`))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('stands on the right for the layers given away', () => {
    const five = fan('right', 4, 9)
    expect(five.lines).toHaveLength(5)
    expect(five.lines[0]).toMatch(new RegExp(`${BLOCK.x + BLOCK.width} ${rowY(4)}$`))
  })
})

describe('pairs', () => {
  it('grow faster than people', () => {
    expect([3, 6, 9].map(pairs)).toEqual([3, 15, 36])
  })

  it('have one arc each, neighbours first', () => {
    expect(arcs(LAYERS)).toHaveLength(pairs(LAYERS))
    expect(new Set(arcs(LAYERS)).size).toBe(36)
    expect(arcs(LAYERS)[0]).toContain(`${rowY(0)} `)
    expect(arcs(LAYERS).at(-1)).toContain(` ${rowY(8)}`)
  })
})
