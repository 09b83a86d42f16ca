import { expect, it } from 'vitest'
import { phrase } from '../../diagrams/phrase.ts'

it('puts figures into a sentence', () => {
  expect(phrase('{tenants} tenants, {count} planes', { tenants: 5, count: '1 + 5' })).toBe('5 tenants, 1 + 5 planes')
})

it('says which word of a sentence has no figure', () => {
  expect(() => phrase('{tenant} tenants', { tenants: 5 })).toThrow('names {tenant}, which is not one of tenants')
})
