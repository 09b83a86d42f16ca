import type { FontFace, FontUse } from '../../../../scripts/stage/print/font-notes.ts'
import { expect, it } from 'vitest'
import { isInRange, placeOn, planInstances } from '../../../../scripts/stage/print/static-faces.ts'

const use = (more: Partial<FontUse> = {}): FontUse => ({
  families: ['Inter', 'sans-serif'],
  weight: 400,
  stretch: 100,
  italic: false,
  size: 20,
  settings: '',
  optical: true,
  characters: 'aé',
  ...more,
})
const face = (more: Partial<FontFace> = {}): FontFace => ({
  family: 'Inter',
  weight: [100, 900],
  stretch: [100, 100],
  italic: false,
  unicodeRange: '',
  file: '',
  address: '',
  ...more,
})
const WEIGHT = { tag: 'wght', least: 100, usual: 400, most: 900 }

it('makes one font for each weight, whatever the sizes, with the characters of all', () => {
  const planned = planInstances([use(), use({ size: 30, characters: '≈' }), use({ weight: 700 })], [face()], [[WEIGHT]])
  expect(planned.map(({ axes, made, characters }) => [axes.wght, made.uses, /é.*≈/.test(characters)])).toEqual([
    [400, undefined, true],
    [700, undefined, false],
  ])
})

it('makes a font for each size where the font has sizes, and points its text at it', () => {
  const size = { tag: 'opsz', least: 14, usual: 14, most: 32 }
  const planned = planInstances([use(), use({ size: 60 })], [face()], [[WEIGHT, size]])
  expect(planned.map(({ axes, made }) => [axes.opsz, made.uses])).toEqual([
    [20, [0]],
    [32, [1]],
  ])
  expect(new Set(planned.map(({ made }) => made.family)).size).toBe(2)
})

it('leaves fonts without axes and characters out of a face’s range alone', () => {
  expect(planInstances([use()], [face()], [[]])).toEqual([])
  expect(planInstances([use()], [face({ unicodeRange: 'U+400-4FF' })], [[WEIGHT]])).toEqual([])
  expect([isInRange('é', 'U+0-7F, U+E?'), isInRange('é', 'U+0-FF'), isInRange('a', '')]).toEqual([true, true, true])
})

it('draws a text with the face that is nearest to it, at places that the face declares and the font has', () => {
  const faces = [face({ weight: [400, 500] }), face({ weight: [400, 500], italic: true })]
  const [planned, ...others] = planInstances([use({ weight: 800, italic: true })], faces, [[WEIGHT], [WEIGHT]])
  expect(others).toEqual([])
  expect(planned).toMatchObject({ face: 1, axes: { wght: 500 }, made: { weight: 500, italic: true } })
  expect(placeOn([WEIGHT], use({ settings: '"wght" 1000' }), face())).toEqual({ wght: 900 })
})
