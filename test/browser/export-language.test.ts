import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'
import { flatten, readPdf } from '../support/read-pdf.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeAll(async () => {
  folder = await temporaryFolder()
  const ended = await runDeck([
    'export',
    'slides.it.md',
    '--range',
    '4,9',
    '--format',
    'pdf,handout',
    '--output',
    join(folder.path, '/'),
    '--quiet',
  ])
  expect(ended).toMatchObject({ status: 0, stderr: '' })
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe.each(['kubecon-na-2022-it.pdf', 'kubecon-na-2022-it-handout.pdf'])('%s', file => {
  it('is Italian: its language, its bookmarks, its words and its numbers', async () => {
    const pdf = await readPdf(await readFile(join(folder.path, file)))
    expect(pdf.language).toBe('it')
    expect(pdf.information.Title).toBe('Il cloud dei prossimi anni, visto da Detroit')
    expect(pdf.outline.map(({ title }) => title.replace(/^\d+\s*/, ''))).toEqual([
      'La sala è raddoppiata: in 7.403 a Detroit',
      'Nell’ottobre 2022 nessuna CNI ha sia policy L7 sia offload',
    ])
    const { structure } = await pdf.page(1)
    const told = flatten(structure)
      .map(({ alt }) => alt ?? '')
      .join(' ')
    expect(told).toContain('16.986 nel 2022')
    expect(told).not.toMatch(/\b(?:Slide|people|the)\b/)
  })
})
