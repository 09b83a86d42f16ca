import type { Inputs } from '../inputs.ts'
import type { Shell } from './shell.ts'
import { readdir } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'

/** Folders beside a deck that Slidev or Vite read, and that are no part of its slides. */
const OF_SHELL = ['components', 'layouts', 'setup', 'styles', 'node_modules']
/** Files beside a deck that Slidev or Vite may read: layers, styles, settings, plugins. */
const CODE = new Set(['.vue', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx', '.css', '.scss', '.html'])

function isCode(name: string): boolean {
  return CODE.has(extname(name)) || name === 'package.json' || name.startsWith('.env')
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** Whether a deck’s folder holds slides and what they show, and nothing that a shell is made of. */
async function isPlain(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true })
  // Slidev leaves its own files in node_modules/.slidev, also where nothing is installed.
  const installed = (await readdir(join(folder, 'node_modules')).catch(() => [])).some(name => !name.startsWith('.'))
  return (
    !installed && entries.every(({ name }) => !isCode(name) && (name === 'node_modules' || !OF_SHELL.includes(name)))
  )
}

/** Whether a build took nothing from its deck’s folder that a shell is made of. */
function tookSlidesOnly({ files, folders }: Inputs, folder: string): boolean {
  return (
    Object.keys(files).every(file => !isBelow(file, folder) || !isCode(relative(folder, file))) &&
    OF_SHELL.every(name => (folders[join(folder, name)] ?? []).length === 0)
  )
}

/**
 * A shell for a deck in another folder of the same project, as each talk has its own; undefined where one of the two folders has
 * code of its own. Both have their packages from the same place then.
 */
export async function moveShell(shell: Shell, inputs: Inputs, folder: string): Promise<Shell | undefined> {
  const { roots, hasPlugins, isGuarded } = shell
  const from = roots.userRoot
  const isOwn = (root: string): boolean => root !== from && isBelow(root, from)
  if (hasPlugins || isGuarded || [...roots.themeRoots, ...roots.addonRoots].some(isOwn)) return undefined
  if (!tookSlidesOnly(inputs, from) || !(await isPlain(folder))) return undefined
  return {
    ...shell,
    roots: { ...roots, userRoot: folder, roots: roots.roots.map(root => (root === from ? folder : root)) },
  }
}

/** Inputs without what lies in a folder. */
export function inputsOutside({ files, folders }: Inputs, folder: string): Inputs {
  const outside = <Value>(values: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([path]) => !isBelow(path, folder)))
  return { files: outside(files), folders: outside(folders) }
}
