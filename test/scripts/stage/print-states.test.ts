import type { Slide } from '../../../scripts/model/deck.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lostPrintStates } from '../../../scripts/stage/print-states.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

async function told(print: number[] | undefined, clicks: number[]): Promise<string[]> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'slides.md')
  await writeFile(file, '---\nid: models\nprint: [1]\n---\n\n# Five models\n')
  const slide: Slide = { no: 22, level: 1, note: '', hideInToc: false, print, file, line: 1, end: 6 }
  return lostPrintStates(
    [slide],
    clicks.map(click => ({ slide: 22, click })),
  ).map(({ rule, message, place }) => `${place.line} ${rule}: ${message}`)
}

it('says nothing of states that become pages, nor of slides that are not mounted or ask for none', async () => {
  expect(await told([0, 2], [0, 2, 3])).toEqual([])
  expect(await told([9], [])).toEqual([])
  expect(await told(undefined, [0, 1])).toEqual([])
})

it('names a state that does not exist, with the line and what there is', async () => {
  expect(await told([1, 7, -1, 0.5], [1, 3])).toEqual([
    '3 print-state: print: asks for click state 7, which does not exist: the slide has states 0 to 3',
    '3 print-state: print: asks for click state -1, which does not exist: the slide has states 0 to 3',
    '3 print-state: print: asks for click state 0.5, which does not exist: the slide has states 0 to 3',
  ])
  expect(await told([1], [0])).toEqual([
    '3 print-state: print: asks for click state 1, which does not exist: the slide has no clicks',
  ])
})

it('names the last state, which is a page already', async () => {
  expect(await told([3], [0, 3])).toEqual([
    '3 print-state: print: asks for click state 3, the last one, which is a page already',
  ])
})
