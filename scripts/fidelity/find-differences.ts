import type { Browser } from 'playwright-core'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Site } from '../site/open-site.ts'
import type { ExportDifference } from './compare-deck.ts'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { diagnose } from '../model/diagnostic.ts'
import { exportDiffers } from '../rules/stage/export-differs.ts'
import { compareDeck } from './compare-deck.ts'
import { sideBySide } from './side-by-side.ts'

export interface FindOptions {
  /** By number. */
  slides: readonly number[]
  /** Where pictures of what differs are put; absolute. What it held before is removed where nothing differs. */
  folder: string
  /** How long to wait for slides to be stable, in milliseconds. */
  timeout: number
}

const NAMES = { pdf: 'the PDF’s page', png: 'the picture' }

/** Compares a deck with what is exported of it, in each of its colour schemes; each difference has a picture of both. */
export async function findExportDifferences(
  browser: Browser,
  staged: Site,
  played: Site,
  { folder, ...options }: FindOptions,
): Promise<Diagnostic[]> {
  const { deck } = staged
  await rm(folder, { recursive: true, force: true })
  const diagnosticOf = async (
    difference: ExportDifference,
    scheme: (typeof deck.schemes)[number],
  ): Promise<Diagnostic> => {
    const { slide, click, format, box } = difference
    const file = join(folder, `${slide}-${click}-${scheme}-${format}.png`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, sideBySide(difference))
    const source = deck.slides[slide - 1]
    return diagnose(exportDiffers, {
      subject: `${slide} ${click} ${format} ${scheme}`,
      message: `${NAMES[format]} differs from the player at ${box.x}, ${box.y}: ${relative(process.cwd(), file)} shows the player at the left`,
      place: { file: source?.file ?? deck.entry, line: source?.line, slide, click },
      measure: `${box.width} × ${box.height} px`,
      box,
      ...(deck.schemes.length > 1 && { scheme }),
    })
  }
  const found: Diagnostic[] = []
  for (const scheme of deck.schemes) {
    for (const difference of await compareDeck(browser, staged, played, { ...options, scheme }))
      found.push(await diagnosticOf(difference, scheme))
  }
  return found
}
