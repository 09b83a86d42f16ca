import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { Generator, SlidevCompiler } from '../../slidev/compiler/slidev-compiler.ts'
import type { Registry } from './registry.ts'
import type { Shell, UnoLayer } from './shell.ts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { layerText, rootsOf, shellKey } from './shell.ts'

interface UnoContext {
  uno: Generator
  tokens: Set<string>
}

interface ManifestEntry {
  file: string
  css?: string[]
  imports?: string[]
}

type Manifest = Record<string, ManifestEntry>

/** UnoCSS as a whole build used it; undefined where its plugin is not the one that is known. */
export function unoContext(plugins: readonly Plugin[]): UnoContext | undefined {
  const api = plugins.find(({ name }) => name === 'unocss:api')?.api as { getContext?: () => UnoContext } | undefined
  return api?.getContext?.()
}

/** Where each of UnoCSS' layers stands, word for word, in the site's stylesheets; undefined where one does not. */
async function findLayers(
  { uno, tokens }: UnoContext,
  names: readonly string[],
  assets: ReadonlyMap<string, string>,
  styles: Pick<SlidevCompiler, 'postcss' | 'nested'>,
): Promise<UnoLayer[] | undefined> {
  const generated = await uno.generate(tokens, { minify: true })
  const layers: UnoLayer[] = []
  for (const name of names) {
    const css = await layerText(generated, name, names, styles)
    const holders = css === '' ? [] : [...assets].filter(([, text]) => text.split(css).length === 2)
    const [asset] = holders[0] ?? ['']
    if (css !== '' && holders.length !== 1) return undefined
    layers.push({ name, asset, css })
  }
  return layers
}

/** The stylesheets that an entry loads, those of what it imports first. */
function stylesOf(manifest: Manifest, address: string): string[] {
  const start = Object.keys(manifest).find(key => `/${manifest[key]?.file}` === address)
  const seen = new Set<string>()
  const visit = (key: string): string[] => {
    const entry = manifest[key]
    if (entry === undefined || seen.has(key)) return []
    seen.add(key)
    return [...(entry.imports ?? []).flatMap(visit), ...(entry.css ?? []).map(file => `/${file}`)]
  }
  return start === undefined ? [] : visit(start)
}

interface Built {
  options: ResolvedSlidevOptions
  registry: Registry
  plugins: readonly Plugin[]
  /** UnoCSS' virtual stylesheets that the client imports, by layer. */
  layers: readonly string[]
  hasPlugins: boolean
  folder: string
  compiler: string
}

/** What of a whole build serves later builds of slides alone; undefined where something is not as it is known. */
export async function recordShell({
  options,
  registry,
  plugins,
  layers,
  hasPlugins,
  folder,
  compiler,
}: Built): Promise<Shell | undefined> {
  const context = unoContext(plugins)
  if (context === undefined) return undefined
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const sheets = new Set(
    Object.values(manifest).flatMap(({ css = [], file }) => [...css, ...(file.endsWith('.css') ? [file] : [])]),
  )
  const assets = new Map(
    await Promise.all([...sheets].map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
  const required = createRequire(join(options.cliRoot, 'package.json'))
  const [{ default: postcss }, { default: nested }] = await Promise.all([
    import(required.resolve('postcss')),
    import(required.resolve('postcss-nested')),
  ])
  const found = await findLayers(context, layers, assets, { postcss, nested })
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const head = [
    ...html.matchAll(/<(?:script type="module"[^>]*><\/script>|link rel="(?:modulepreload|stylesheet)"[^>]*>)/g),
  ].map(([tag]) => tag)
  if (found === undefined || head.length === 0) return undefined
  return {
    registry: {
      ...registry,
      styles: Object.fromEntries(
        Object.values(registry.entries).map(address => [address, stylesOf(manifest, address)]),
      ),
    },
    uno: { layers: found, tokens: [...context.tokens] },
    roots: rootsOf(options),
    key: shellKey(options, hasPlugins),
    head: head.filter(tag => !/\/assets\/md-|\/deck\//.test(tag)),
    hasPlugins,
    isGuarded: plugins.some(({ name }) => name === 'deck:guard'),
    compiler,
  }
}
