import type { ResolvedSlidevOptions } from '@slidev/types'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** The keys by which Slidev's layouts take a picture or a page. */
const KEYS = ['image', 'background', 'backgroundImage', 'src', 'url']
const FOLDER = 'frontmatter'

/** A file beside a slide that its frontmatter names, and the address that it gets. */
export interface FrontmatterFile {
  file: string
  address: string
}

async function addressOf(file: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 8)
  return `/${FOLDER}/${hash}-${basename(file).replaceAll(/[^\w.-]/g, '_')}`
}

/**
 * Gives each file that a frontmatter names from where it stands (`image: ./pics/crowd.png`) an address in the built site.
 * Slidev's development server finds it by its path; its build leaves it out without a word.
 */
export async function addressFrontmatterFiles({ data }: ResolvedSlidevOptions): Promise<FrontmatterFile[]> {
  const found: FrontmatterFile[] = []
  for (const slide of data.slides) {
    for (const key of KEYS) {
      const value: unknown = slide.frontmatter[key]
      if (typeof value !== 'string' || !/^\.{0,2}[\w./-][^:]*\.\w+$/.test(value) || value.startsWith('/')) continue
      const file = resolve(dirname(slide.source.filepath), value)
      if (!existsSync(file) || /\.(?:md|vue)$/.test(file)) continue
      const address = await addressOf(file)
      slide.frontmatter[key] = address
      found.push({ file, address })
    }
  }
  return found
}

export async function copyFrontmatterFiles(files: readonly FrontmatterFile[], folder: string): Promise<void> {
  for (const { file, address } of files) {
    await mkdir(dirname(join(folder, address)), { recursive: true })
    await copyFile(file, join(folder, address))
  }
}
