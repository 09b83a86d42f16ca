import { expect, it } from 'vitest'
import { fillIn } from '../../diagrams/fill-in.ts'
import { gapsOf } from '../../scripts/data/gaps.ts'

it('fills each gap with its value, wherever the language puts it', () => {
  expect(fillIn('slide {page} of {total}', { page: 8, total: 26 })).toBe('slide 8 of 26')
  expect(fillIn('di {total} la {page}', { page: 8, total: 26 })).toBe('di 26 la 8')
})

it('fills a gap as often as it stands', () => {
  expect(fillIn('{a}, {a}', { a: 'x' })).toBe('x, x')
})

it('refuses a gap that nothing fills, and says what could', () => {
  expect(() => fillIn('{tenant} tenants', { tenants: 5 })).toThrow(
    '"{tenant} tenants" has the gap {tenant}, but only tenants can fill one',
  )
  expect(() => fillIn('{x}', {})).toThrow('only nothing can fill one')
})

it('tells the gaps of a sentence, each once, in one order', () => {
  expect(gapsOf('slide {page} of {total}, {page}')).toEqual(['page', 'total'])
  expect(gapsOf('nothing to fill')).toEqual([])
})
