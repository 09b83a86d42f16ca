import { randomUUID } from 'node:crypto'
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning, processMark } from '../process-mark.js'

/** How many builds stay, over all decks of a folder. */
const KEPT = 8

const LEASE = /^lease-([\d.]+)-/

/** The word of this process that it uses a folder; worth nothing once the process is gone. */
export interface Lease extends AsyncDisposable {
  /** The folder has another name now. */
  follow: (folder: string) => void
}

export async function lease(folder: string): Promise<Lease> {
  const name = `lease-${processMark()}-${randomUUID()}`
  let held = folder
  await writeFile(join(held, name), '')
  return {
    follow(to) {
      held = to
    },
    async [Symbol.asyncDispose]() {
      await rm(join(held, name), { force: true })
    },
  }
}

async function isUsed(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.some(name => {
    const mark = LEASE.exec(name)?.[1]
    return mark !== undefined && isRunning(mark)
  })
}

async function ageOf(folder: string): Promise<number> {
  return (await stat(folder).catch(() => undefined))?.mtimeMs ?? 0
}

/** Removes what nobody uses: builds that were broken off, and all but the latest of the finished ones. */
export async function clearOut(sites: string): Promise<void> {
  const names = await readdir(sites)
  const aged = await Promise.all(names.map(async name => ({ name, age: await ageOf(join(sites, name)) })))
  const finished = aged.filter(({ name }) => !name.endsWith('.work')).sort((one, other) => other.age - one.age)
  const broken = aged.filter(({ name }) => name.endsWith('.work'))
  for (const { name } of [...broken, ...finished.slice(KEPT)]) {
    const folder = join(sites, name)
    if (!(await isUsed(folder))) await rm(folder, { recursive: true, force: true })
  }
}
