import { expect, it } from 'vitest'
import landscape from '../../data/storage-landscape.yaml'
import { isAlive, pile, stayAt, yearOf } from '../../diagrams/storage-landscape.ts'

const now = yearOf(landscape.now.date)
const rows = pile(landscape.projects, now)
const countAt = (date: string): number => rows.filter(row => isAlive(row, yearOf(date))).length

it('goes from four projects to eleven, as the slide says, and stays at eleven', () => {
  expect(countAt(landscape.first.date)).toBe(4)
  expect(countAt(landscape.then.date)).toBe(11)
  expect(countAt(landscape.now.date)).toBe(11)
})

it('has one project archived today', () => {
  const archived = rows.filter(({ stays }) => stayAt(stays, now)?.tier === 'archived')
  expect(archived.map(({ name }) => name)).toEqual(['Curve'])
})
