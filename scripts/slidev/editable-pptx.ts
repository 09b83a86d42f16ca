import type { Page } from 'playwright-chromium'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DeckError } from '../error.ts'
import { ownPackage } from '../source/package-folder.ts'

/** What Slidev is told of the deck whose slides are on a page. */
export interface EditableDeck {
  page: Page
  slides: readonly { title?: string; note?: string; frontmatter: { author?: string; info?: string } }[]
  width: number
  height: number
  /** The slides, by number. */
  pages: readonly number[]
  go: (to: string) => Promise<void>
}

/** What Slidev says of the file that it wrote. */
export interface EditableReport {
  fallbackSlides: { no: number; reason: string }[]
  imagesDropped: number
  rastersFailed: number
  unparsedColors: string[]
  unplaceablePseudos: string[]
  /** The fonts that whoever opens the file needs. */
  fontsNamed: string[]
}

export type ExportEditable = (deck: EditableDeck, output: string) => Promise<EditableReport>

/** The part of Slidev that writes shapes and texts into a PowerPoint file; it has no address of its own, but a name. */
export async function loadEditableExport(): Promise<ExportEditable> {
  const folder = join(ownPackage('@slidev/cli') ?? '', 'dist')
  for (const file of await readdir(folder).catch(() => [])) {
    if (!/^pptx-[\w-]+\.mjs$/.test(file)) continue
    const part = (await import(pathToFileURL(join(folder, file)).href)) as { exportPptxEditable?: ExportEditable }
    if (part.exportPptxEditable) return part.exportPptxEditable
  }
  throw new DeckError('machine', 'this Slidev cannot write pptx-editable; npm install @slidev/cli@53, or take pptx')
}
