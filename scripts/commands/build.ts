import type { Deck } from '../model/deck.ts'
import type { RouterMode } from '../site/build-site.ts'
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { DeckError } from '../error.ts'
import { checkWritable } from '../files.ts'
import { formatDiagnostic } from '../model/diagnostic.ts'
import { writeLicences } from '../site/licences.ts'
import { openSite } from '../site/open-site.ts'
import { COVER_FILE, hasPreviewImage, withPreviewTags } from '../site/preview-tags.ts'
import { tell } from '../tell.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { refuseUnknownFlags } from './known-flags.ts'

const ROUTER_MODES: readonly RouterMode[] = ['hash', 'history', 'memory']

const args = {
  entry: { type: 'positional', required: false, default: DEFAULT_ENTRY, description: 'the deck' },
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

/** Exports a deck into a folder, which is made and removed with the process. */
async function exportInto(
  folder: string,
  entry: string,
  options: { format: string; range?: string },
): Promise<string[]> {
  const [{ exportDeck }, { keepBrowser }, { showProgress }, { areLocal }] = await Promise.all([
    import('../export/export-deck.ts'),
    import('../stage/keep-browser.ts'),
    import('../progress.ts'),
    import('./network.ts'),
  ])
  await using browser = keepBrowser({ online: !(await areLocal([entry])) })
  const progress = showProgress(false)
  const { files, warnings } = await exportDeck(
    entry,
    { output: `${folder}/`, scale: 1, fresh: false, force: false, ...options },
    browser,
    progress,
  )
  progress.end()
  warnings.forEach(warning => tell.warn(formatDiagnostic(warning)))
  return files.map(({ file }) => file)
}

/** Puts a picture of the cover into the site; tells whether it could be made. */
async function addCover(site: string, work: string, entry: string): Promise<boolean> {
  try {
    const pictures = await exportInto(work, entry, { format: 'png', range: '1' })
    const first = pictures.find(file => /[\\/]0*1\.png$/.test(file))
    if (first) await copyFile(first, join(site, COVER_FILE))
    return first !== undefined
  } catch (error) {
    if (!(error instanceof DeckError) || error.code !== 'machine') throw error
    tell.warn('no browser found: the site has no picture of its cover for previews of its address')
    return false
  }
}

/** Has previews of the site's address show a picture: the one the headmatter names, or the cover where its address is known. */
async function addPreview(site: string, work: string, { entry, previewImage, address, title }: Deck): Promise<void> {
  const page = join(site, 'index.html')
  const html = await readFile(page, 'utf8')
  if (previewImage === 'auto') await addCover(site, work, entry)
  else if (previewImage !== undefined) {
    await copyFile(resolve(dirname(entry), previewImage), join(site, previewImage)).catch(() => {
      throw new DeckError('deck', `seoMeta: ogImage: ${previewImage} does not exist`, { file: entry })
    })
  }
  if (address === undefined) return
  const hasCover = !hasPreviewImage(html) && (await addCover(site, work, entry))
  const told = withPreviewTags(html, address, hasCover ? { alt: title } : undefined)
  for (const name of ['index.html', '404.html']) {
    const isSame = await readFile(join(site, name), 'utf8').then(
      text => text === html,
      () => false,
    )
    if (isSame) await writeFile(join(site, name), told)
  }
}

/** Adds what the headmatter asks for beside the site itself: a PDF to download, a picture for previews of its address. */
async function addExtras(site: string, deck: Deck, wantsPdf: boolean): Promise<void> {
  const { entry, exportFilename } = deck
  const work = await mkdtemp(join(tmpdir(), 'deck-build-'))
  try {
    if (wantsPdf) {
      const [pdf] = await exportInto(work, entry, { format: 'pdf' })
      if (pdf) await copyFile(pdf, join(site, `${exportFilename?.replace(/\.pdf$/, '') ?? 'slidev-exported'}.pdf`))
    }
    await addPreview(site, work, deck)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
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

export default defineCommand({
  meta: { name: 'build', description: 'Write a deck as a static site' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const routerMode = routerModeOf(given['router-mode'])
    const entry = await findEntry(given.entry)
    if (given.out !== undefined) await checkWritable(resolve(given.out))
    await using site = await openSite(entry, {
      purpose: 'host',
      base: given.base === undefined ? undefined : `/${given.base.replace(/^\/|\/$/g, '')}/`.replace('//', '/'),
      routerMode,
      theme: given.theme,
      withoutNotes: given['without-notes'],
      fresh: given.fresh,
    })
    const { base, outFolder } = site.deck
    const out =
      given.out === undefined && outFolder !== undefined
        ? resolve(dirname(entry), outFolder)
        : resolve(given.out ?? 'dist')
    await checkWritable(out)
    const work = `${out}.new-${process.pid}`
    try {
      await mkdir(join(out, '..'), { recursive: true })
      await cp(site.folder, work, { recursive: true })
      await addExtras(work, site.deck, given.download ?? site.deck.download)
      await writeFile(join(work, '_redirects'), `${base}*    ${base}index.html   200\n`, { flag: 'wx' }).catch(() => {})
      if (site.deck.relay !== undefined) {
        const { writeFollowFiles } = await import('../present/relay/follow-files.ts')
        await writeFollowFiles(work, site.deck, site.deck.relay)
      }
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
