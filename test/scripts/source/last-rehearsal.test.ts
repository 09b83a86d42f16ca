import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { timeBudget } from '../../../scripts/rules/source/time-budget.ts'
import { readDeck } from '../../../scripts/source/read-deck.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

it('tells which slides took longer than their budget in the last rehearsal, and no other', async () => {
  await using folder = await temporaryFolder()
  const entry = join(folder.path, 'talk.md')
  await writeFile(entry, '---\nid: a\nbudget: 1:00\n---\n\n# A\n\n---\nbudget: 1:00\n---\n\n# B\n')
  await mkdir(join(folder.path, 'rehearsals'))
  const keep = async (name: string, a: number, b: number): Promise<void> =>
    writeFile(
      join(folder.path, 'rehearsals', name),
      JSON.stringify({
        slides: [
          { id: 'a', taken: a },
          { id: '#2', taken: b },
        ],
      }),
    )
  const told = async (): Promise<unknown[]> =>
    (await timeBudget.inspect(await readDeck(entry), {})).map(({ subject, measure, place }) => [
      subject,
      measure,
      place.slide,
    ])
  await keep('talk-2026-01-01T10-00-00.json', 300, 300)
  await keep('talk-2026-01-02T10-00-00.json', 62, 75)
  await keep('other-2026-01-03T10-00-00.json', 300, 300)
  expect(await told()).toEqual([['rehearsal', '1:15', 2]])
  await writeFile(join(folder.path, 'rehearsals', 'talk-2026-01-04T10-00-00.json'), '{')
  expect(await told()).toEqual([])
})
