import type { Page } from 'playwright-core'
import type { FontFace, FontUse, StaticFace } from './font-notes.ts'
import type { Axis, Instance } from './static-faces.ts'
import { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convert } from 'fontverter'
import { bundlePrintCode } from './bundle.ts'
import { planInstances } from './static-faces.ts'

/** What of a font file decides how it is printed. */
export interface FontNature {
  axes: Axis[]
  /** Why its letters are printed as drawings, where they are. */
  drawn?: 'CFF outlines' | 'colours'
}

const COLOURS = ['COLR', 'CBDT', 'sbix', 'SVG ']

/** Reads the axes of a TrueType or OpenType file, and what else keeps it from being printed as a font. */
export function natureOf(file: Buffer): FontNature {
  const tables = new Map<string, number>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8))
  }
  const table = tables.get('fvar')
  const axes: Axis[] = []
  if (table !== undefined) {
    const from = table + file.readUInt16BE(table + 4)
    const size = file.readUInt16BE(table + 10)
    for (let index = 0; index < file.readUInt16BE(table + 8); index++) {
      const at = from + index * size
      const fixed = (offset: number): number => file.readInt32BE(at + offset) / 65_536
      axes.push({ tag: file.toString('latin1', at, at + 4), least: fixed(4), usual: fixed(8), most: fixed(12) })
    }
  }
  if (COLOURS.some(tag => tables.has(tag))) return { axes, drawn: 'colours' }
  return tables.has('CFF ') || tables.has('CFF2') ? { axes, drawn: 'CFF outlines' } : { axes }
}

/** Something made of a file once, kept under a name that says of what and how. */
async function kept(cache: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(cache, name)
  try {
    return await readFile(file)
  } catch {
    const made = await make()
    const work = `${file}.${randomUUID().slice(0, 8)}`
    try {
      await mkdir(cache, { recursive: true })
      await writeFile(work, made)
      await rename(work, file)
    } catch {
      // There is no room to keep it; it is made again the next time.
    }
    return made
  }
}

const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 24)
}

async function natureOfFace({ file }: FontFace, cache: string): Promise<FontNature> {
  const bytes = Buffer.from(file, 'base64')
  const told = await kept(cache, `${hashOf(bytes)}.json`, async () => {
    try {
      return Buffer.from(JSON.stringify(natureOf(await convert(bytes, 'truetype'))))
    } catch {
      // The browser could read it or not; we leave it to that.
      return Buffer.from(JSON.stringify({ axes: [] }))
    }
  })
  return JSON.parse(told.toString()) as FontNature
}

/** A static font at one place of a variable one's axes, the same bytes each time. */
async function makeInstance(face: FontFace, { axes, characters }: Instance, cache: string): Promise<Buffer> {
  const bytes = Buffer.from(face.file, 'base64')
  return kept(cache, `${hashOf(bytes, JSON.stringify([axes, characters]))}.ttf`, async () => {
    const { default: subsetFont } = await import('subset-font')
    return subsetFont(bytes, characters, { targetFormat: 'truetype', variationAxes: axes })
  })
}

/** What the parts of one face have in common, each of which holds other characters. */
function groupOf({ family, weight, stretch, italic }: FontFace): string {
  return JSON.stringify([family.toLowerCase(), weight, stretch, italic])
}

/** A font whose letters are printed as drawings, which cannot be named or searched as well. */
export interface DrawnFont {
  family: string
  reason: string
}

/**
 * Gives the page static fonts in the place of its variable ones, of which Chromium prints only drawings. Shapes and advances
 * stay what they are.
 *
 * @param cache a folder for the fonts that are made, which are the same the next time
 */
export async function useStaticFonts(page: Page, cache: string): Promise<DrawnFont[]> {
  const code = await bundlePrintCode()
  const { uses, faces } = await page.evaluate<{ uses: FontUse[]; faces: FontFace[] }>(`${code}; deckPrint.readFonts()`)
  const natures = await Promise.all(faces.map(async face => natureOfFace(face, cache)))
  const instances = planInstances(
    uses,
    faces,
    natures.map(({ axes, drawn }) => (drawn === undefined ? axes : [])),
  )
  const made: { face: number; made: StaticFace }[] = []
  const failed = new Set<number>()
  for (const instance of instances) {
    const face = faces[instance.face]
    if (face === undefined) continue
    try {
      const file = await makeInstance(face, instance, cache)
      made.push({ face: instance.face, made: { ...instance.made, file: file.toString('base64') } })
    } catch {
      failed.add(instance.face)
    }
  }
  // A face goes with all its parts, or stays.
  const staying = new Set([
    ...faces.flatMap((face, no) => ((natures[no]?.axes.length ?? 0) === 0 || failed.has(no) ? [groupOf(face)] : [])),
    ...instances.flatMap(({ face, made: { uses: some } }) =>
      some === undefined ? [] : faces.slice(face, face + 1).map(groupOf),
    ),
  ])
  const replaced = [...new Set(instances.map(({ face }) => face))].filter(
    no => !faces.slice(no, no + 1).some(face => staying.has(groupOf(face))),
  )
  const used = made.filter(({ face, made: { uses: own } }) => own !== undefined || replaced.includes(face))
  await page.evaluate(
    ([given, gone]) =>
      (window as unknown as { deckPrint: typeof import('./page.ts') }).deckPrint.useStaticFaces(given, gone),
    [used.map(({ made: face }) => face), replaced] as const,
  )
  return faces.flatMap(({ family }, no) => {
    const reason = natures[no]?.drawn ?? (failed.has(no) ? 'no static font could be made of it' : undefined)
    return reason === undefined ? [] : [{ family, reason }]
  })
}
