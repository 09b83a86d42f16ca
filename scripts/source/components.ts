import type { ComponentProps } from './prop-type.ts'
import { glob, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { componentProps } from './component-props.ts'
import { clientPackage } from './package-folder.ts'

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
const LAYOUT_EXTENSION = '{vue,js,mjs,ts,mts}'
const REGISTERED = /\.component\(\s*['"`]([\w-]+)['"`]/g
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
  return name
    .split('-')
    .map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')
}

/** `stroke-width` => `strokeWidth` */
export function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

async function filesIn(folder: string, extension = EXTENSION): Promise<string[]> {
  return (await Array.fromAsync(glob(`**/*.${extension}`, { cwd: folder }))).toSorted().map(file => join(folder, file))
}

function nameOf(file: string): string {
  return pascalCase(basename(file, extname(file)))
}

function clientFolder(): string {
  return clientPackage() ?? ''
}

/** What lies beside a deck, and what its parts take. */
export interface OwnParts {
  components: string[]
  layouts: string[]
  /** By file; of the components and the layouts that are written as .vue. */
  props: Record<string, ComponentProps>
}

/** Read together, since they share the compiler's seconds. */
export async function readOwnParts(root: string): Promise<OwnParts> {
  const [components, layouts] = await Promise.all([
    filesIn(join(root, 'components')),
    filesIn(join(root, 'layouts'), LAYOUT_EXTENSION),
  ])
  const props = await componentProps(
    root,
    [...components, ...layouts].filter(file => file.endsWith('.vue')),
  )
  return { components, layouts, props }
}

/** The files of all layouts a deck can use: Slidev's first, its own last. */
export async function layoutFiles(root: string, roots: readonly string[], own: OwnParts): Promise<string[]> {
  const others = await Promise.all(
    [clientFolder(), ...roots.filter(folder => folder !== root)].map(async folder =>
      filesIn(join(folder, 'layouts'), LAYOUT_EXTENSION),
    ),
  )
  return [...others.flat(), ...own.layouts]
}

/** The names under which a set-up file registers components: `app.component('Badge', …)`. */
async function registeredIn(folder: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('setup/main.{ts,mts,js,mjs}', { cwd: folder }))
  const codes = await Promise.all(files.map(async file => readFile(join(folder, file), 'utf8')))
  return codes.flatMap(code => [...code.matchAll(REGISTERED)].map(([, name = '']) => pascalCase(name)))
}

/**
 * @param root The deck's folder.
 * @param roots Every folder whose components/ Slidev takes: the theme's, the addons', the deck's.
 */
export async function readComponents(root: string, roots: readonly string[] = [], own?: OwnParts): Promise<Components> {
  const { components, props } = own ?? (await readOwnParts(root))
  const folders = roots.filter(folder => folder !== root)
  const others = await Promise.all(
    [join(clientFolder(), 'builtin'), ...folders.map(folder => join(folder, 'components'))].map(async folder =>
      filesIn(folder),
    ),
  )
  const registered = await Promise.all([...folders, root].map(registeredIn))
  return {
    own: new Map(
      components.flatMap(file => {
        const taken = props[file]
        return taken ? [[nameOf(file), taken]] : []
      }),
    ),
    others: new Set([
      ...VUE_OWN,
      ...components.filter(file => !file.endsWith('.vue')).map(nameOf),
      ...others.flat().map(nameOf),
      ...registered.flat(),
    ]),
    // Beside the deck, and beside Slidev’s client, where a package manager that keeps packages apart has Slidev’s own.
    iconSets: new Set((await Promise.all([root, clientFolder()].flatMap(ancestorsOf).map(iconSets))).flat()),
  }
}

/** `/talks/2022` => `/talks/2022`, `/talks`, `/` */
function ancestorsOf(folder: string): string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...ancestorsOf(dirname(folder))]
}

async function iconSets(root: string): Promise<string[]> {
  try {
    return await readdir(join(root, 'node_modules', '@iconify-json'))
  } catch {
    return []
  }
}
