import type { Deck } from '../model/deck.ts'
import type { RouterMode } from '../site/build-site.ts'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { DeckError } from '../error.ts'
import { checkWritable } from '../files.ts'
import { writeLicences } from '../site/licences.ts'
import { openSite } from '../site/open-site.ts'
import { loadDeck } from '../slidev/plain-text.ts'
import { statedLanguage } from '../source/language.ts'
import { tell } from '../tell.ts'
import { addExtras } from './build-extras.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { refuseUnknownFlags } from './known-flags.ts'

const ROUTER_MODES: readonly RouterMode[] = ['hash', 'history', 'memory']

const args = {
  entry: {
    type: 'positional',
    required: false,
    default: DEFAULT_ENTRY,
    description: 'the deck, then its editions in other languages',
  },
  out: {
    type: 'string',
    alias: 'o',
    valueHint: 'folder',
    description: 'where to write; replaced as a whole (dist, or build.outDir of the deck’s vite.config)',
  },
  base: {
    type: 'string',
    valueHint: '/talk/',
    description: 'the path under which it will be hosted (/, or base of the deck’s vite.config)',
  },
  'router-mode': {
    type: 'string',
    valueHint: 'history',
    description: 'hash, history or memory (as the headmatter says: routerMode)',
  },
  download: { type: 'boolean', description: 'put a PDF into the site (as the headmatter says: download)' },
  'without-notes': { type: 'boolean', description: 'leave the notes out' },
  theme: { type: 'string', alias: 't', valueHint: 'name', description: 'another theme than the headmatter’s' },
  fresh: { type: 'boolean', description: 'build even when nothing has changed' },
} as const

function routerModeOf(given: string | undefined): RouterMode | undefined {
  const found = ROUTER_MODES.find(mode => mode === given)
  if (given !== undefined && found === undefined)
    throw new DeckError('usage', `--router-mode ${given}: must be ${ROUTER_MODES.join(', ')}`)
  return found
}

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

/** The folder of an edition within the site, by its language: `it`, or `it-2` where there are two. */
async function editionFolders(entries: readonly string[]): Promise<string[]> {
  const used = new Set<string>()
  const folders: string[] = []
  for (const entry of entries) {
    const { headmatter } = await loadDeck(entry, dirname(entry))
    const language = statedLanguage(headmatter)
    if (language === undefined || !/^[a-z][a-z\d-]*$/i.test(language))
      throw new DeckError('deck', 'an edition says its language: htmlAttrs: { lang: it }', { file: entry })
    let folder = language
    for (let copy = 2; used.has(folder); copy++) folder = `${language}-${copy}`
    used.add(folder)
    folders.push(folder)
  }
  return folders
}

const baseOf = (given: string): string => `/${given.replace(/^\/|\/$/g, '')}/`.replace('//', '/')

/** The address of a folder in a site. */
function below(address: string | undefined, folder: string): string | undefined {
  return address === undefined ? undefined : `${address.replace(/[?#].*$/, '').replace(/\/*$/, '')}/${folder}/`
}

function warnOfNotes({ slides }: Deck): void {
  if (slides.some(({ note }) => note.trim() !== ''))
    tell.warn('the speaker’s notes are in the site; --without-notes leaves them out')
}

export default defineCommand({
  meta: { name: 'build', description: 'Write a deck as a static site' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const routerMode = routerModeOf(given['router-mode'])
    const [entry = '', ...others] = await Promise.all(
      (given._.length > 0 ? given._ : [DEFAULT_ENTRY]).map(async one => findEntry(one)),
    )
    const folders = await editionFolders(others)
    if (given.out !== undefined) await checkWritable(resolve(given.out))
    const asked = {
      purpose: 'host',
      routerMode,
      theme: given.theme,
      withoutNotes: given['without-notes'],
      fresh: given.fresh,
    } as const
    await using site = await openSite(entry, {
      ...asked,
      base: given.base === undefined ? undefined : baseOf(given.base),
    })
    const { base, outFolder } = site.deck
    const out =
      given.out === undefined && outFolder !== undefined
        ? resolve(dirname(entry), outFolder)
        : resolve(given.out ?? 'dist')
    await checkWritable(out)
    const work = `${out}.new-${process.pid}`
    const decks: [Deck, ...Deck[]] = [site.deck]
    try {
      await mkdir(join(out, '..'), { recursive: true })
      await cp(site.folder, work, { recursive: true })
      await addExtras(work, site.deck, given.download ?? site.deck.download)
      for (const [index, other] of others.entries()) {
        const folder = folders[index] ?? ''
        await using edition = await openSite(other, { ...asked, base: `${base}${folder}/` })
        await cp(edition.folder, join(work, folder), { recursive: true })
        const address =
          edition.deck.address === site.deck.address ? below(site.deck.address, folder) : edition.deck.address
        await addExtras(join(work, folder), { ...edition.deck, address }, given.download ?? edition.deck.download)
        decks.push(edition.deck)
      }
      const redirects = [...folders.map(folder => `${base}${folder}/`), base]
        .map(one => `${one}*    ${one}index.html   200\n`)
        .join('')
      await writeFile(join(work, '_redirects'), redirects, { flag: 'wx' }).catch(() => {})
      if (site.deck.present.relay !== undefined) {
        const { writeFollowFiles } = await import('../present/relay/follow-files.ts')
        await writeFollowFiles(work, decks, site.deck.present.relay)
      }
      await writeLicences(site, work)
      await replaceFolder(work, out)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    if (given['without-notes'] !== true) decks.forEach(warnOfNotes)
    process.stdout.write(`${relative(process.cwd(), out) || '.'}\n`)
  },
})
