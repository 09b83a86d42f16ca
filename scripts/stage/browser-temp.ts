import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { removeAbandoned } from '../abandoned.ts'
import { processMark } from '../process-mark.js'

const KIND = 'deck-browser'
/** Where each system is told its folder for temporary files. */
const VARIABLES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']

/** One folder for all browsers of this process, however many a program starts with our functions; it goes with the process. */
let own: string | undefined
/** How many browsers are being started, and what the variables said before the first of them. */
let starting = 0
let before: (readonly [name: string, value: string | undefined])[] = []

/** Gives the folder, with the variables set to it. */
function enter(): string {
  if (own === undefined) {
    const folder = join(tmpdir(), `${KIND}-${processMark()}-${randomUUID().slice(0, 8)}`)
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    own = folder
  }
  mkdirSync(own, { recursive: true })
  starting += 1
  if (starting > 1) return own
  before = VARIABLES.map(name => [name, process.env[name]] as const)
  for (const name of VARIABLES) process.env[name] = own
  return own
}

function leave(): void {
  starting -= 1
  if (starting > 0) return
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/**
 * Has Playwright make its temporary folders in one of ours while it starts a browser: a command that is killed leaves them, and
 * the next one removes them.
 */
export async function inOwnTemp<Result>(start: () => Promise<Result>): Promise<Result> {
  const folder = enter()
  try {
    await removeAbandoned(dirname(folder), KIND)
    return await start()
  } finally {
    leave()
  }
}
