import type { Plugin } from 'vite'
import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pascalCase } from '../source/components.ts'

/** What Slidev, which takes folders of components for globs and writes paths between apostrophes, makes something else of. */
const ODD = /["'*[\]{}]/

/** An import of a file that Slidev writes between apostrophes, whatever is in its path. */
const QUOTED_PATH = /^(import \w+ from )'(\/@fs\/.*)'$/gm
const UNRESOLVED = /\b_?resolveComponent\("([\w-]+)"(?:, true)?\)/g
const COMPONENT = /\.(?:vue|md|[jt]sx?)$/

async function componentsIn(root: string): Promise<Map<string, string>> {
  const found = await readdir(join(root, 'components'), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter(entry => entry.isFile() && COMPONENT.test(entry.name))
  return new Map(
    files.map(entry => [pascalCase(basename(entry.name, extname(entry.name))), join(entry.parentPath, entry.name)]),
  )
}

/** Imports the components that a module looks up by name, of those that are known here. */
export function importComponents(code: string, id: string, components: ReadonlyMap<string, string>): string {
  const imports = new Map<string, string>()
  const resolved = code.replaceAll(UNRESOLVED, (call, name: string) => {
    const file = components.get(pascalCase(name))
    // A component may show itself, by its own name.
    if (file === undefined || file === id.split('?')[0]) return call
    const variable = `_deck_${pascalCase(name)}`
    imports.set(variable, file)
    return variable
  })
  return [
    ...Array.from(imports, ([variable, file]) => `import ${variable} from ${JSON.stringify(file)}`),
    resolved,
  ].join('\n')
}

/**
 * Has Slidev find components and import files in folders with brackets, braces, quotes or an asterisk in their names.
 *
 * @param roots The theme's, the addons' and the deck's folders, in the order in which Slidev lets the later win.
 */
export function oddFolders(roots: readonly string[]): Plugin[] {
  const odd = roots.filter(root => ODD.test(root))
  if (odd.length === 0) return []
  return [
    {
      name: 'deck:quoted-paths',
      enforce: 'pre',
      transform: {
        filter: { id: /^\/@slidev\/(?:slides|custom-nav-controls)$/ },
        handler: code => code.replaceAll(QUOTED_PATH, (_, start: string, path: string) => start + JSON.stringify(path)),
      },
    },
    {
      name: 'deck:odd-components',
      // After Vue’s compiler, and before Slidev’s own search, which is later in the list.
      enforce: 'post',
      transform: {
        filter: { code: 'resolveComponent(' },
        async handler(code, id) {
          const components = new Map((await Promise.all(odd.map(componentsIn))).flatMap(found => [...found]))
          return importComponents(code, id, components)
        },
      },
    },
  ]
}
