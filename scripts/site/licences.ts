import type { Site } from './open-site.ts'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The package that a file was installed with: `/a/node_modules/@x/y/z.js` => `/a/node_modules/@x/y`. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/
const LICENCE_FILES = '{license,licence,copying,ofl,notice}*'

interface Packaged {
  name?: string
  version?: string
  license?: string
}

async function licenceOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { name = folder, version = '', license = 'not stated' } = JSON.parse(text) as Packaged
  const files = await Array.fromAsync(glob([LICENCE_FILES, LICENCE_FILES.toUpperCase()], { cwd: folder }))
  const texts = await Promise.all(
    files.toSorted().map(async file => readFile(join(folder, file), 'utf8').catch(() => '')),
  )
  return [`${name} ${version}: ${license}`, ...texts.map(one => one.trim())].filter(part => part !== '').join('\n\n')
}

/** The licence of each package of which a file is among these. */
export async function licencesOfFiles(files: readonly string[]): Promise<string> {
  const packages = new Set(files.flatMap(file => PACKAGE.exec(file)?.[0] ?? []))
  const licences = await Promise.all([...packages].toSorted().map(licenceOf))
  const told = licences.filter(licence => licence !== undefined)
  return `This contains:\n\n${told.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

/** The licence of each package of which something is in a site, its fonts among them. */
export async function licencesOf({ inputs }: Site): Promise<string> {
  return licencesOfFiles(Object.keys((await inputs).files))
}

/** Writes them into a site, as `licenses.txt`. */
export async function writeLicences(site: Site, folder: string): Promise<void> {
  await writeFile(join(folder, 'licenses.txt'), await licencesOf(site))
}
