import type { ComponentProps } from './prop-type.ts'
import { glob, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { componentProps } from './component-props.ts'

/** The components a deck's Markdown can use, by their names in PascalCase. */
export interface Components {
  /** What the deck's own components take. */
  own: Map<string, ComponentProps>
  /** Slidev's, the theme's and the addons': known by name. */
  others: Set<string>
  /** `carbon` of `<carbon-badge />`: the sets of icons that are installed. */
  iconSets: Set<string>
}

const EXTENSION = '{vue,ts,js,tsx,jsx,md}'
const VUE_OWN = [
  'Component',
  'KeepAlive',
  'RouterLink',
  'RouterView',
  'Slot',
  'Suspense',
  'Teleport',
  'Template',
  'Transition',
  'TransitionGroup',
]

/** `diagram-node` => `DiagramNode` */
export function pascalCase(name: string): string {
  return name.split('-').map(part => part.slice(0, 1).toUpperCase() + part.slice(1)).join('')
}

/** `stroke-width` => `strokeWidth` */
export function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

async function componentFiles(folder: string): Promise<string[]> {
  return (await Array.fromAsync(glob(`**/*.${EXTENSION}`, { cwd: folder }))).toSorted().map(file => join(folder, file))
}

function nameOf(file: string): string {
  return pascalCase(basename(file, extname(file)))
}

/**
 * @param root The deck's folder.
 * @param roots Every folder whose components/ Slidev takes: the theme's, the addons', the deck's.
 */
export async function readComponents(root: string, roots: readonly string[] = []): Promise<Components> {
  const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
  const own = await componentFiles(join(root, 'components'))
  const others = await Promise.all([
    join(client, 'builtin'),
    ...roots.filter(folder => folder !== root).map(folder => join(folder, 'components')),
  ].map(componentFiles))
  const withProps = own.filter(file => file.endsWith('.vue'))
  const props = withProps.length > 0
    ? await componentProps(root, withProps)
    : {}
  return {
    own: new Map(Object.entries(props).map(([file, taken]) => [
      nameOf(file),
      taken,
    ])),
    others: new Set([
      ...VUE_OWN,
      ...own.filter(file => !file.endsWith('.vue')).map(nameOf),
      ...others.flat().map(nameOf),
    ]),
    iconSets: new Set(await iconSets(root)),
  }
}

async function iconSets(root: string): Promise<string[]> {
  try {
    return await readdir(join(root, 'node_modules', '@iconify-json'))
  }
  catch {
    return []
  }
}
