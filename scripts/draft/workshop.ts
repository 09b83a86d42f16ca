import type { KeptPicture } from './pictures.ts'
import { rmSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import process from 'node:process'
import { DeckError } from '../error.ts'
import { picturesFolder } from './pictures.ts'

/** Where a deck is tried before it takes its place: beside it, so that it finds the same layouts and components. */
export interface Workshop extends AsyncDisposable {
  /** The deck that is tried. */
  entry: string
  /** Where a picture lies, as the deck that is tried names it, and as the finished one does. */
  pathOf: (picture: KeptPicture, state: 'tried' | 'finished') => string
  try: (deck: string) => Promise<void>
  /** Puts the deck and its pictures in their places, all of them or none. */
  deliver: (deck: string) => Promise<void>
}

export interface Target {
  /** Absolute. */
  output: string
  force: boolean
  pictures: readonly KeptPicture[]
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** @throws DeckError when something lies where the deck shall lie; what is not a file is never replaced. */
export async function refuseToOverwrite({ output, force }: Pick<Target, 'output' | 'force'>): Promise<void> {
  const found = await lstat(output).catch(() => undefined)
  if (found?.isDirectory()) throw new DeckError('usage', `${output} is a folder; name the file to write`)
  if (found?.isSymbolicLink()) throw new DeckError('usage', `${output} is a link; name the file that it leads to`)
  if (found && !found.isFile()) throw new DeckError('usage', `${output} is a device or a pipe, not a file`)
  if (found && !force)
    throw new DeckError('usage', `${output} is there already; --force replaces it, --output names another`)
}

/** @throws DeckError when the deck would take the article's own place, whatever is forced. */
export async function refuseTheArticle({ article, output }: { article: string; output: string }): Promise<void> {
  if (article === '-' || /^https?:/i.test(article)) return
  // By whatever name: another spelling, a link.
  const [one, other] = await Promise.all([article, output].map(async file => stat(file).catch(() => undefined)))
  if (one !== undefined && one.ino === other?.ino && one.dev === other.dev)
    throw new DeckError('usage', `${output} is the article itself; --output must name another file`)
}

/**
 * Sees that a file can be made where a deck shall lie, before any work: in some folders, as those of the system's processes, nobody
 * can, whatever their permissions say.
 *
 * @throws DeckError when none can.
 */
export async function checkPlace(output: string): Promise<void> {
  let folder = dirname(output)
  while (!(await exists(folder)) && dirname(folder) !== folder) folder = dirname(folder)
  const probe = await mkdtemp(join(folder, '.draft-')).catch((error: NodeJS.ErrnoException) => {
    throw new DeckError('machine', `${folder} cannot be written to (${error.code}); name another place with --output`)
  })
  await rm(probe, { recursive: true, force: true })
}

async function refusePictures(folder: string, { pictures, force }: Target): Promise<void> {
  if (force) return
  for (const { name } of pictures) {
    if (await exists(join(folder, name)))
      throw new DeckError(
        'usage',
        `${join(folder, name)} is there already; --force replaces it, --output names another deck and folder`,
      )
  }
}

/** Opens a workshop beside a deck's place. What is in it goes with it, or with the process. */
export async function openWorkshop(target: Target): Promise<Workshop> {
  const { output, pictures } = target
  const final = picturesFolder(output)
  await refusePictures(final, target)
  const folder = dirname(output)
  const mark = `draft-${process.pid}`
  const entry = join(folder, `${basename(output, extname(output))}.${mark}.md`)
  const tried = join(folder, `pictures-${mark}`)
  const made = await mkdir(folder, { recursive: true })
  const clear = (): void => {
    rmSync(entry, { force: true })
    rmSync(tried, { recursive: true, force: true })
  }
  process.on('exit', clear)
  if (pictures.length > 0) {
    await mkdir(tried)
    for (const { name, bytes } of pictures) await writeFile(join(tried, name), bytes)
  }
  let delivered = false
  return {
    entry,
    pathOf: ({ name }, state) => `./${basename(state === 'tried' ? tried : final)}/${name}`,
    try: async deck => writeFile(entry, deck),
    async deliver(deck) {
      await writeFile(entry, deck)
      if (pictures.length > 0) await mkdir(final, { recursive: true })
      for (const { name } of pictures) await rename(join(tried, name), join(final, name))
      await rename(entry, output)
      delivered = true
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', clear)
      clear()
      if (!delivered && made !== undefined) await rm(made, { recursive: true, force: true })
    },
  }
}
