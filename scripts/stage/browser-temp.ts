import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { removeAbandoned } from '../abandoned.ts'
import { processMark } from '../process-mark.js'

const KIND = 'deck-browser'
/** Where each system is told its folder for temporary files. */
const VARIABLES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']

/**
 * Has Playwright make its temporary folders in one of ours while it starts a browser: a command that is killed leaves them, and
 * the next one removes them.
 */
export async function inOwnTemp<Result>(start: () => Promise<Result>): Promise<Result> {
  const parent = tmpdir()
  await removeAbandoned(parent, KIND)
  const folder = join(parent, `${KIND}-${processMark()}-${randomUUID().slice(0, 8)}`)
  mkdirSync(folder, { recursive: true })
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const before = VARIABLES.map(name => [name, process.env[name]] as const)
  for (const name of VARIABLES) process.env[name] = folder
  try {
    return await start()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
