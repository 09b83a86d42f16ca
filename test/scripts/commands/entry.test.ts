import { Buffer } from 'node:buffer'
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findEntry, unservable } from '../../../scripts/commands/entry.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => folder[Symbol.asyncDispose]())

describe('a deck’s file', () => {
  it('is found without its ending, and in the folder where npm was called', async () => {
    await writeFile(at('talk.md'), '# A')
    const found = join(await realpath(folder.path), 'talk.md')
    expect(await findEntry(at('talk'), {})).toBe(found)
    expect(await findEntry('talk.md', { INIT_CWD: folder.path, npm_lifecycle_event: 'export' })).toBe(found)
    await expect(findEntry('talk.md', { INIT_CWD: folder.path })).rejects.toThrow('there is no talk.md')
  })

  it('is named by its real folder when that is reached through a link', async () => {
    await mkdir(at('real'))
    await writeFile(at('real', 'talk.md'), '# A')
    await symlink(at('real'), at('link'), 'junction')
    expect(await findEntry(at('link', 'talk.md'), {})).toBe(join(await realpath(folder.path), 'real', 'talk.md'))
  })

  it.each([['UTF-16', Buffer.from('\uFEFF# A', 'utf16le'), 'is UTF-16']])(
    'is refused with %s, in one line that says what to do',
    async (_, bytes, told) => {
      await writeFile(at('talk.md'), bytes)
      await expect(findEntry(at('talk.md'), {})).rejects.toThrow(told)
    },
  )

  it.each(['?', '\\', '\n', '\u0007'])(
    'is refused at once below a folder with %j in its name, which is named',
    async character => {
      await mkdir(at(`a${character}b`))
      await writeFile(at(`a${character}b`, 'talk.md'), '# A')
      await expect(findEntry(at(`a${character}b`, 'talk.md'), {})).rejects.toThrow(
        `Vite cannot serve what has "${character === '\\' ? '\\' : JSON.stringify(character).slice(1, -1)}" in its path`,
      )
    },
  )

  it('may lie below folders of other odd names', () => {
    expect(unservable("/o'brien/#1 [x] {a,b} 100% $ & ü 日本/slides.md")).toBeUndefined()
  })

  it('may have any name that the file system takes', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter(text => !/[?\\/\p{C}]|^\./u.test(text))
    await fc.assert(
      fc.asyncProperty(name, async given => {
        await writeFile(at(`${given}.md`), '# A')
        expect(await findEntry(at(given), {})).toBe(join(await realpath(folder.path), `${given}.md`))
      }),
      { seed: 11, numRuns: 50 },
    )
  })
})
