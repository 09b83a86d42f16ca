import { expect, it } from 'vitest'
import { fillIn } from '../../diagrams/words.ts'

it('fills each gap by its name, wherever it stands', () => {
  expect(fillIn('{to} after {from}, not {to}', { from: '1', to: '2' })).toBe('2 after 1, not 2')
})

it('leaves a sentence without gaps as it is', () => {
  expect(fillIn('no gaps', { from: '1' })).toBe('no gaps')
})

it('names the gap that nothing fills', () => {
  expect(() => fillIn('about {distance} km', { length: '1' })).toThrow('"about {distance} km" has the gap {distance}, but only length can fill it')
})
