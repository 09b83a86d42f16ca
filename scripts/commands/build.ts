import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { checkWritable } from '../files.ts'
import { writeLicences } from '../site/licences.ts'
import { openSite } from '../site/open-site.ts'
import { tell } from '../tell.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { refuseUnknownFlags } from './known-flags.ts'

const args = {
  entry: { type: 'positional', required: false, default: DEFAULT_ENTRY, description: 'the deck' },
  out: {
    type: 'string',
    alias: 'o',
    default: 'dist',
    valueHint: 'folder',
    description: 'where to write; replaced as a whole',
  },
  base: { type: 'string', default: '/', valueHint: '/talk/', description: 'the path under which it will be hosted' },
  'without-notes': { type: 'boolean', description: 'leave the speaker’s notes out of the site' },
  fresh: { type: 'boolean', description: 'build even when nothing has changed' },
} as const

/** Puts a finished folder where another may be, which is gone only when the new one is there. */
async function replaceFolder(from: string, to: string): Promise<void> {
  const aside = `${to}.old-${process.pid}`
  const had = await rename(to, aside).then(
    () => true,
    () => false,
  )
  await rename(from, to)
  if (had) await rm(aside, { recursive: true })
}

export default defineCommand({
  meta: { name: 'build', description: 'Write a deck as a static site' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const entry = await findEntry(given.entry)
    const out = resolve(given.out)
    await checkWritable(out)
    const base = `/${given.base.replace(/^\/|\/$/g, '')}/`.replace('//', '/')
    await using site = await openSite(entry, {
      purpose: 'host',
      base,
      fresh: given.fresh,
      withoutNotes: given['without-notes'],
    })
    const work = `${out}.new-${process.pid}`
    try {
      await mkdir(join(out, '..'), { recursive: true })
      await cp(site.folder, work, { recursive: true })
      await writeFile(join(work, '_redirects'), `${base}*    ${base}index.html   200\n`, { flag: 'wx' }).catch(() => {})
      await writeLicences(site, work)
      await replaceFolder(work, out)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    if (given['without-notes'] !== true && site.deck.slides.some(({ note }) => note.trim() !== ''))
      tell.warn('the speaker’s notes are in the site; --without-notes leaves them out')
    process.stdout.write(`${relative(process.cwd(), out) || '.'}\n`)
  },
})
