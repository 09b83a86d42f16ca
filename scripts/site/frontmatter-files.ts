import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Slide } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnose } from '../model/diagnostic.ts'
import { missingAsset } from '../rules/stage/missing-asset.ts'
import { placeOfAny } from './find-line.ts'

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

/**
 * The files of the site (`image: /crowd.png`) that a frontmatter names, whose layout shows them, and that are not there: no
 * module imports them, so that no bundler misses them.
 */
export async function missingFrontmatterFiles(
  { data, roots, utils }: ResolvedSlidevOptions,
  slides: readonly Slide[],
): Promise<Diagnostic[]> {
  const named = data.slides.flatMap(({ frontmatter }, index) =>
    KEYS.flatMap(key => {
      const value: unknown = frontmatter[key]
      const path = typeof value === 'string' && /^\/(?!\/|@)[^?#]*\.\w+$/.test(value) ? value : undefined
      const isThere =
        path?.startsWith(`/${FOLDER}/`) || roots.some(root => path && existsSync(join(root, 'public', path)))
      return path === undefined || isThere || existsSync(path) ? [] : [{ key, path, index, layout: frontmatter.layout }]
    }),
  )
  const layouts = named.length === 0 ? {} : await utils.getLayouts()
  const shown = await Promise.all(
    named.map(async ({ key, layout }) => {
      const file = layouts[layout ?? 'default']
      return file !== undefined && new RegExp(`\\b${key}\\b`).test(await readFile(file, 'utf8'))
    }),
  )
  return named
    .filter((_, at) => shown[at])
    .flatMap(({ path, index }) => {
      const slide = slides[index]
      return slide
        ? [
            diagnose(missingAsset, {
              subject: path,
              message: `${path} does not exist`,
              place: { ...placeOfAny(slide, [path]), slide: slide.no },
            }),
          ]
        : []
    })
}

export async function copyFrontmatterFiles(files: readonly FrontmatterFile[], folder: string): Promise<void> {
  for (const { file, address } of files) {
    await mkdir(dirname(join(folder, address)), { recursive: true })
    await copyFile(file, join(folder, address))
  }
}
