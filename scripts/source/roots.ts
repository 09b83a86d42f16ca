import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ownPackage, packageBeside } from './package-folder.ts'

/** The folders whose layouts and components a deck can use. */
export interface Roots {
  /** The theme's, the addons' and the deck's own, in the order in which Slidev lets the later win. */
  folders: string[]
  /** The themes and addons that are not installed: what they would bring is not known. */
  missing: string[]
}

type Kind = 'theme' | 'addon'

/** As Slidev resolves it: a path, or a package that may be named in short. */
function folderOf(kind: Kind, name: string, importer: string, root: string): string | undefined {
  if (name.startsWith('/')) return name
  if (name.startsWith('@/')) return resolve(root, name.slice(2))
  if (name.startsWith('.') || (!name.startsWith('@') && name.includes('/'))) return resolve(dirname(importer), name)
  const names =
    name.includes('/') || name.startsWith('@') ? [name] : [`@slidev/${kind}-${name}`, `slidev-${kind}-${name}`, name]
  for (const one of names) {
    const found = packageBeside(one, importer) ?? ownPackage(one)
    if (found) return found
  }
}

async function addonsOf(folder: string): Promise<string[]> {
  try {
    const { slidev } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      slidev?: { addons?: unknown }
    }
    return Array.isArray(slidev?.addons) ? slidev.addons.map(String) : []
  } catch {
    return []
  }
}

/** Where a deck's theme and addons lie, read from its headmatter without Slidev, which ends the process when one is missing. */
export async function rootsOf(entry: string, { theme, addons }: Record<string, unknown>): Promise<Roots> {
  const root = dirname(entry)
  const folders: string[] = []
  const missing: string[] = []
  async function add(kind: Kind, name: string, importer: string): Promise<void> {
    const folder = folderOf(kind, name, importer, root)
    if (folder === undefined) {
      missing.push(name)
      return
    }
    if (folders.includes(folder)) return
    folders.push(folder)
    for (const addon of await addonsOf(folder)) await add('addon', addon, join(folder, 'package.json'))
  }
  if (theme !== 'none') {
    await add('theme', typeof theme === 'string' ? theme : 'default', entry)
  }
  for (const addon of Array.isArray(addons) ? addons : []) await add('addon', String(addon), entry)
  return { folders: [...folders, root], missing }
}
