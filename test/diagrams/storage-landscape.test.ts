import type { Project } from '../../diagrams/storage-landscape.ts'
import { expect, it } from 'vitest'
import { cut, isAlive, pile, PILE, rowTop, stayAt, timeX, yearOf } from '../../diagrams/storage-landscape.ts'

const PROJECTS: Project[] = [
  {
    name: 'leaves',
    moves: [
      { tier: 'sandbox', since: '2019-01-01' },
      { tier: 'archived', since: '2021-01-01' },
    ],
  },
  { name: 'first', moves: [{ tier: 'sandbox', since: '2018-01-01' }] },
  { name: 'follows', moves: [{ tier: 'incubating', since: '2022-01-01' }] },
]
const rows = pile(PROJECTS, 2026)

it('reads a date as a year and its share', () => {
  expect(yearOf('2022')).toBe(2022)
  expect(yearOf('2022-07-02')).toBeCloseTo(2022.5, 2)
  expect(yearOf('2022-12-31')).toBeLessThan(2023)
})

it('puts a moment on the axis in proportion to time', () => {
  expect(timeX(2018, 2018)).toBe(PILE.x)
  expect(timeX(2020, 2018) - timeX(2019, 2018)).toBe(PILE.year)
})

it('piles projects in the order of acceptance', () => {
  expect(rows.map(({ name }) => name)).toEqual(['first', 'leaves', 'follows'])
  expect(rowTop(1)).toBeLessThan(rowTop(0))
})

it('counts a project while it is not archived', () => {
  const alive = (year: number): number => rows.filter(row => isAlive(row, year)).length
  expect([2018.5, 2020, 2021.5, 2023].map(alive)).toEqual([1, 2, 1, 2])
})

it('cuts a stay at the edges of its window', () => {
  const stays = rows[0]?.stays ?? []
  expect(cut(stays, 2019, 2022)).toEqual([{ tier: 'sandbox', from: 2019, to: 2022 }])
  expect(cut(stays, 2010, 2018)).toEqual([])
  expect(stayAt(stays, 2017)).toBeUndefined()
})
