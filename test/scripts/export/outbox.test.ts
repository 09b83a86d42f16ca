import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutbox } from '../../../scripts/export/outbox.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => folder[Symbol.asyncDispose]())

describe('files that wait to be written', () => {
  it('take their places together, or none of them does', async () => {
    await writeFile(at('a.pdf'), 'old')
    // A folder that holds something cannot be replaced by a file, on any system.
    await mkdir(at('b.pdf', 'full'), { recursive: true })
    await using outbox = await openOutbox(at('work'))
    await outbox.put(at('a.pdf'), Buffer.from('new'))
    await outbox.put(at('fresh.pdf'), Buffer.from('new'))
    await outbox.put(at('b.pdf'), Buffer.from('new'))
    await expect(outbox.deliver()).rejects.toThrow()
    expect(await readFile(at('a.pdf'), 'utf8')).toBe('old')
    expect((await readdir(folder.path)).toSorted()).toEqual(['a.pdf', 'b.pdf', 'work'])
  })

  it('leave nothing when their command was killed: the next one removes them', async () => {
    const killed = spawn(process.execPath, ['--eval', ''])
    await once(killed, 'exit')
    await mkdir(at('work', `outbox-${killed.pid}.1-abcdef12`), { recursive: true })
    await using _outbox = await openOutbox(at('work'))
    const names = await readdir(at('work'))
    expect(names).toHaveLength(1)
    expect(names[0]).toContain(`outbox-${process.pid}.`)
  })
})
