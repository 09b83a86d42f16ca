import type { Diagnostic } from '../../../scripts/model/diagnostic.ts'
import { expect, it } from 'vitest'
import { tellOnce } from '../../../scripts/check/tell-once.ts'
import { diagnose } from '../../../scripts/model/diagnostic.ts'
import { noNotes } from '../../../scripts/rules/source/no-notes.ts'
import { noTitle } from '../../../scripts/rules/source/no-title.ts'

function without(rule: typeof noNotes, slides: readonly number[]): Diagnostic[] {
  return slides.map(slide =>
    diagnose(rule, { subject: 'slide', message: 'the slide lacks it', place: { file: 'talk.md', line: slide, slide } }),
  )
}

it('says once, at the first, that many slides have no notes', () => {
  expect(tellOnce(without(noNotes, [2, 5, 6])).map(({ place, message }) => `${place.slide}: ${message}`)).toEqual([
    '2: the slide lacks it; the same on slides 5, 6',
  ])
})

it('leaves alone what two slides have, and findings that are mended one by one', () => {
  const findings = [...without(noNotes, [2, 5]), ...without(noTitle, [1, 2, 3, 4])]
  expect(tellOnce(findings)).toEqual(findings)
})

it('names eight slides, and counts the others', () => {
  const [finding] = tellOnce(without(noNotes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
  expect(finding?.message).toMatch(/on slides 2, 3, 4, 5, 6, 7, 8, 9 and 2 more$/)
})
