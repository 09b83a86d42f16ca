import type { ExportKey, KeptExports } from '../../../scripts/export/kept-exports.ts'
import { Buffer } from 'node:buffer'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatsOf } from '../../../scripts/export/formats/index.ts'
import { openKeptExports } from '../../../scripts/export/kept-exports.ts'
import { openOutbox } from '../../../scripts/export/outbox.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

const MADE = { pages: 2, warnings: [] }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)
beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(at('site'))
})
afterEach(async () => folder[Symbol.asyncDispose]())

async function keptAs(options: Partial<ExportKey['options']> = {}): Promise<KeptExports> {
  return openKeptExports(at('site'), {
    options: {
      formats: formatsOf('pdf,png'),
      target: at('out/deck'),
      dark: false,
      withClicks: false,
      withToc: true,
      timeout: 1000,
      wait: 0,
      scale: 2,
      omitBackground: false,
      pdfUa: false,
      ...options,
    },
    slides: [1, 2],
    date: new Date(0),
  })
}

async function keep(kept: KeptExports, words = 'a page'): Promise<void> {
  await using outbox = await openOutbox(at('outbox'))
  await outbox.put(at('out/deck.pdf'), Buffer.from(words))
  await outbox.put(at('out/deck/01.png'), Buffer.from('a picture'))
  await kept.keep(outbox, MADE, process.execPath)
}

describe('an export that is kept', () => {
  it('comes back under the name that the next one has', async () => {
    await keep(await keptAs())
    await using outbox = await openOutbox(at('outbox'))
    expect(await (await keptAs({ target: at('other/talk') })).take(outbox)).toEqual(MADE)
    await outbox.deliver()
    expect(await readFile(at('other/talk.pdf'), 'utf8')).toBe('a page')
    expect(await readFile(at('other/talk/01.png'), 'utf8')).toBe('a picture')
  })

  it('does not come back with other options', async () => {
    await keep(await keptAs())
    await using outbox = await openOutbox(at('outbox'))
    expect(await (await keptAs({ dark: true })).take(outbox)).toBeUndefined()
    expect(outbox.waiting).toEqual([])
  })

  it('may be kept by several at once', async () => {
    await Promise.all(Array.from({ length: 8 }, async () => keep(await keptAs())))
    await using outbox = await openOutbox(at('outbox'))
    expect(await (await keptAs()).take(outbox)).toEqual(MADE)
    expect(await readdir(at('exports'))).toHaveLength(1)
  })

  it('is made anew when it goes while it is taken', async () => {
    const kept = await keptAs()
    await keep(kept)
    await using outbox = await openOutbox(at('outbox'))
    const { putCopy } = outbox
    outbox.putCopy = async (target, of) => {
      await rm(at('exports'), { recursive: true })
      return putCopy(target, of)
    }
    expect(await kept.take(outbox)).toBeUndefined()
  })

  it('is no reason to fail where it cannot be kept', async () => {
    await writeFile(at('exports'), 'a file where the folder should be')
    await expect(keep(await keptAs())).resolves.toBeUndefined()
  })

  it('goes when four others of the site have been made since', async () => {
    for (let scale = 1; scale <= 6; scale++) await keep(await keptAs({ scale }))
    expect(await readdir(at('exports'))).toHaveLength(4)
    await using outbox = await openOutbox(at('outbox'))
    expect(await (await keptAs({ scale: 6 })).take(outbox)).toEqual(MADE)
    expect(await (await keptAs({ scale: 1 })).take(outbox)).toBeUndefined()
  })
})
