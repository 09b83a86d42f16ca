import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { roundNumbers } from '../../../../scripts/export/pdf/round-numbers.ts'

const rounded = (content: string, digits = 2): string =>
  Buffer.from(roundNumbers(Buffer.from(content, 'latin1'), digits))
    .toString('latin1')
    .replace(/\s+/g, ' ')
    .trim()

it('writes curves to a hundredth, and leaves colours, matrices and strings as they are', () => {
  expect(rounded('.082412 .1 1 rg 1.23456 -0.00412 482.08084 368.58578 -.505 7.999 c f')).toBe(
    '.082412 .1 1 rg 1.23 0 482.08 368.59 -.51 8 c f',
  )
  expect(rounded('.75 0 0 -.7512345 0 540.12345 cm (1.23456 2 m) Tj')).toBe(
    '.75 0 0 -.7512345 0 540.12345 cm (1.23456 2 m) Tj',
  )
})

it('takes noise from edges, and nothing that puts them on another pixel', () => {
  expect(rounded('88.800003 508 m 120.999969 .25 l')).toBe('88.8 508 m 121 .25 l')
  expect(rounded('463.33334 12 4 4 re')).toBe('463.33334 12 4 4 re')
})

it('is finer where a matrix enlarges what is drawn, and only there', () => {
  expect(rounded('q 100 0 0 100 0 0 cm 1.23456 2 3 4 5 6 c Q 1.23456 2 3 4 5 6 c')).toBe(
    'q 100 0 0 100 0 0 cm 1.2346 2 3 4 5 6 c Q 1.23 2 3 4 5 6 c',
  )
})

it('leaves alone what is not a plain number', () => {
  expect(rounded('1e-5 2 3 4 5 6 c --1 2 m')).toBe('1e-5 2 3 4 5 6 c --1 2 m')
})
