import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Generated, SlidevCompiler } from '../../slidev/compiler/slidev-compiler.ts'
import type { Registry } from './registry.ts'
import { createHash } from 'node:crypto'

/** Where UnoCSS' words stand in a built stylesheet. */
export interface UnoLayer {
  /** The layer's name, `__ALL__` for what no other import asks for. */
  name: string
  /** The stylesheet's path in the site. */
  asset: string
  css: string
}

const ROOTS = [
  'cliRoot',
  'clientRoot',
  'userRoot',
  'userPkgJson',
  'userWorkspaceRoot',
  'themeRoots',
  'addonRoots',
  'roots',
  'themeRaw',
  'theme',
] as const

/** Folders and packages as Slidev resolved them. */
export type ShellRoots = Pick<ResolvedSlidevOptions, (typeof ROOTS)[number]> & {
  themeMeta?: ResolvedSlidevOptions['data']['themeMeta']
}

/** Of what Slidev resolved, what a shell was built with. */
export function rootsOf(options: ResolvedSlidevOptions): ShellRoots {
  const roots = Object.fromEntries(ROOTS.map(name => [name, options[name]])) as unknown as ShellRoots
  return { ...roots, themeMeta: options.data.themeMeta }
}

/** What a whole build leaves for later builds of slides alone. */
export interface Shell {
  registry: Registry
  uno: { layers: UnoLayer[]; tokens: string[] }
  /** Folders and packages as Slidev resolved them. */
  roots: ShellRoots
  /** What of a deck's headmatter the shell was built for. */
  key: string
  /** The page that opens the deck, as far as the shell decides it: its scripts and stylesheets. */
  head: string[]
  /** Whether the deck brings plugins of its own for Vite. */
  hasPlugins: boolean
  /** Whether its tags are held against its components. */
  isGuarded: boolean
  /** The compiler's folder. */
  compiler: string
}

type Derived = Pick<ResolvedSlidevOptions, 'data'> & { utils: Pick<ResolvedSlidevOptions['utils'], 'define'> }

/** What decides a shell besides its files. A deck with plugins of its own may read anything of its headmatter. */
export function shellKey({ data, utils }: Derived, hasPlugins: boolean): string {
  const { config, features, headmatter } = data
  const decided = {
    define: utils.define,
    features,
    fonts: config.fonts,
    theme: headmatter.theme,
    addons: config.addons,
    twoslash: config.twoslash,
    headmatter: hasPlugins ? headmatter : undefined,
  }
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 16)
}

/** Why a deck must be built whole, or undefined. */
export function wholeBecause({ features, config, slides }: ResolvedSlidevOptions['data']): string | undefined {
  if (features.monaco !== false && features.monaco !== undefined) return 'it has a Monaco editor'
  if (config.remoteAssets === true || config.remoteAssets === 'build') return 'it takes remote files with it'
  if (config.pwa === true || config.pwa === 'build') return 'it is an app to install'
  if (slides.some(({ content }) => /^\s*(?:`{3}|~{3}).*\btwoslash\b/m.test(content))) return 'it has code with types'
  return undefined
}

/** One of UnoCSS' layers as Slidev's build writes it: its nested rules apart, on one line. */
export async function layerText(
  generated: Generated,
  name: string,
  names: readonly string[],
  { postcss, nested }: Pick<SlidevCompiler, 'postcss' | 'nested'>,
): Promise<string> {
  const css = name === '__ALL__' ? generated.getLayers(undefined, ['imports', ...names]) : generated.getLayer(name)
  if (!css) return ''
  return (await postcss([nested()]).process(css, { from: undefined })).css.replaceAll(/[\n\r]/g, '')
}
