import type { Deck } from '../model/deck.ts'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { DeckError } from '../error.ts'
import { formatDiagnostic } from '../model/diagnostic.ts'
import { COVER_FILE, hasPreviewImage, withPreviewTags } from '../site/preview-tags.ts'
import { tell } from '../tell.ts'

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
export async function addExtras(site: string, deck: Deck, wantsPdf: boolean): Promise<void> {
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
