import type { ComponentProps } from './prop-type.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { cacheFolderFor } from '../cache-folder.ts'

/** What the types of a deck's props can hang on. */
const SOURCES = [
  '{components,layouts}/**/*.{vue,ts}',
  'composables/**/*.ts',
  'data/**/*.ts',
  'diagrams/**/*.ts',
  'types/**/*.ts',
  'tsconfig.json',
]
/** To be raised when what is stored here changes its form. */
const FORMAT = 2

interface Stored {
  key: string
  props: Record<string, ComponentProps>
}

/** The props of components by their files. What was read once is kept in `.deck` until a source changes. */
export async function componentProps(root: string, files: readonly string[]): Promise<Record<string, ComponentProps>> {
  if (files.length === 0) return {}
  const cache = join(cacheFolderFor(join(root, 'slides.md')), `component-props-${hashOf(root)}.json`)
  const key = await keyOf(root, files)
  const stored = await readStored(cache)
  if (stored?.key === key) return stored.props
  const props = await readInWorker(root, files)
  await store(cache, { key, props })
  return props
}

/** Several decks in one repository share its folder. */
function hashOf(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 8)
}

async function keyOf(root: string, files: readonly string[]): Promise<string> {
  const sources = (await Array.fromAsync(glob(SOURCES, { cwd: root }))).toSorted()
  const hash = createHash('sha256')
  hash.update(JSON.stringify([FORMAT, process.version, files]))
  // The lock file npm keeps: the versions of TypeScript and Vue.
  for (const source of [...sources, 'node_modules/.package-lock.json']) {
    hash.update(`\0${source}\0`)
    const file = join(root, source)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

async function readStored(cache: string): Promise<Stored | undefined> {
  try {
    return JSON.parse(await readFile(cache, 'utf8')) as Stored
  } catch {
    return undefined
  }
}

let drafts = 0

/** Written whole, then put in place: another command, or another check of this one, may be at it. */
async function store(cache: string, stored: Stored): Promise<void> {
  await mkdir(dirname(cache), { recursive: true })
  const draft = `${cache}.${process.pid}-${++drafts}`
  await writeFile(draft, JSON.stringify(stored))
  await rename(draft, cache)
}

/** Beside the running server rather than inside: it would stand still for seconds. */
function readInWorker(root: string, files: readonly string[]): Promise<Record<string, ComponentProps>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('read-props.worker.ts', import.meta.url), {
      workerData: { root, files },
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', status => reject(new Error(`reading the components' props ended with status ${status}`)))
  })
}
