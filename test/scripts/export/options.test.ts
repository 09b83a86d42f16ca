import type { Deck } from '../../../scripts/model/deck.ts'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameOf, resolveExport } from '../../../scripts/export/options.ts'

const deckWith = (more: Partial<Deck>): Deck => ({ entry: '/talks/slides.md', exportOptions: {}, ...more }) as Deck

describe('what a headmatter says of the files to write', () => {
  it.each([
    ['talk', 'talk'],
    ['talk.pdf', 'talk'],
    ['2022/talk', '2022/talk'],
    ['Talk: 1', 'Talk- 1'],
    ['why?', 'why-'],
    ['talk. ', 'talk'],
  ])('names them, the same on each system: %s', (exportFilename, name) => {
    expect(nameOf(deckWith({ exportFilename }))).toBe(name)
  })

  it.each(['../../x', '/etc/x', 'a/../../x', 'C:\\x', '..\\x', '\\\\server\\x'])(
    'does not lead out of the folder for exports: %s',
    path => {
      expect(() => nameOf(deckWith({ exportFilename: path }))).toThrow('leaves the folder')
      expect(() => resolveExport({}, deckWith({ exportOptions: { output: path } }))).toThrow('leaves the folder')
    },
  )

  it('gives way to the call, which may name any place', () => {
    expect(resolveExport({ output: '../x.pdf' }, deckWith({ exportOptions: { output: '../y' } })).target).toBe(
      resolve('../x'),
    )
  })
})

it('takes no range of what is always the whole deck', () => {
  expect(() => resolveExport({ format: 'pdf,html', range: '2-3' }, deckWith({}))).toThrow(
    '--format html is the whole deck; leave out the range 2-3',
  )
})
