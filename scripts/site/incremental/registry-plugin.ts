import type { Plugin } from 'vite'
import type { Registry } from './registry.ts'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, isAbsolute, join } from 'node:path'
import { CONFIGS_MODULE, HEAVY_COMPONENT, TITLES_MODULE, virtualModule } from '../../slidev/virtual-modules.ts'
import { DECK_MODULES, registryName } from './registry.ts'

const ENTRY = '\0deck:entry:'
const COMPONENT = /\.(?:vue|md|[jt]sx?)$/

interface RegistrySources {
  /** Folders of components, Slidev's own first. */
  components: readonly string[]
  /** Layouts by name; absolute. */
  layouts: Readonly<Record<string, string>>
  /** Modules that slides import by name. */
  modules: readonly string[]
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter(entry => entry.isFile() && COMPONENT.test(entry.name) && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !HEAVY_COMPONENT.test(file))
    .sort()
}

/** Finds what slides may refer to without importing it by path: components by name, layouts, and modules. */
export async function findRegistry({ components, layouts, modules }: RegistrySources): Promise<Registry> {
  const files = (await Promise.all(components.map(filesIn))).flat()
  const all = [...modules, ...files, ...Object.values(layouts)]
  return {
    components: Object.fromEntries(files.map(file => [basename(file, extname(file)), file])),
    entries: Object.fromEntries([...new Set(all)].map((id, index) => [id, `/shell/${registryName(id, index)}.js`])),
    styles: {},
  }
}

async function hasDefault(source: string): Promise<boolean> {
  if (/\.(?:vue|md)$/.test(source) || source === CONFIGS_MODULE || source === TITLES_MODULE) return true
  return (
    isAbsolute(source) &&
    /^export (?:default\b|\{[^}]*\bdefault\b)/m.test(await readFile(source, 'utf8').catch(() => ''))
  )
}

/**
 * Builds a site in two parts that meet at fixed addresses: the shell, which holds everything that no slide decides, and the
 * deck's own modules, which may be made again without the shell.
 */
export function registryPlugin(registry: Registry): Plugin {
  const byEntry = new Map(Object.entries(registry.entries).map(([id, address]) => [`${ENTRY}${address}`, id]))
  return {
    name: 'deck:registry',
    enforce: 'pre',
    config: () => ({
      build: {
        manifest: true,
        rollupOptions: {
          preserveEntrySignatures: 'strict',
          input: Object.fromEntries([
            ...Object.keys(DECK_MODULES).map(address => [address.slice(1, -3), `${ENTRY}${address}`]),
            ...Object.values(registry.entries).map(address => [address.slice(1, -3), `${ENTRY}${address}`]),
          ]),
          output: {
            entryFileNames: ({ name }) => (/^(?:deck|shell)\//.test(name) ? '[name].js' : 'assets/[name]-[hash].js'),
          },
        },
      },
    }),
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (source.startsWith(ENTRY)) return source
        if (importer?.startsWith(ENTRY)) return undefined
        const name = virtualModule(source)
        const address = Object.keys(DECK_MODULES).find(key => DECK_MODULES[key] === name)
        return address === undefined ? undefined : { id: address, external: 'absolute' }
      },
    },
    async load(id) {
      if (!id.startsWith(ENTRY)) return undefined
      const source = byEntry.get(id) ?? DECK_MODULES[id.slice(ENTRY.length)] ?? ''
      const from = JSON.stringify(source)
      return `export * from ${from}${(await hasDefault(source)) ? `\nexport { default } from ${from}` : ''}`
    },
  }
}
