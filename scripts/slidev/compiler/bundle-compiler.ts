import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { loadRolldown } from '../../rolldown.ts'

/** Slidev's private functions that turn slides into components. A newer Slidev may lack one: then decks are built whole. */
export const PRIVATE_FUNCTIONS = [
  'createDataUtils',
  'createLayoutWrapperPlugin',
  'createMarkdownPlugin',
  'createSlidesLoader',
  'setupUnocss',
]

/** Private values that are needed beside the functions. */
export const PRIVATE_VALUES = ['customElements', 'templateConfigs', 'templateTitleRendererMd']

/** What Slidev imports for its servers and for Vite, and no slide needs. */
const LEFT_OUT =
  /^(?:vite|unocss\/vite|@vitejs\/plugin-vue(?:-jsx)?|@modelcontextprotocol\/.*|vite-plugin-.*|unplugin-icons\/.*|unplugin-vue-components\/.*|zod|vitefu|prompts|@antfu\/ni|resolve-global)$/

/** Large, and loaded by name: they stay where they are installed. */
const STAYS = /^(?:@shikijs\/(?:langs|themes)(?:\/.*)?|typescript)$/

const EMPTY = '\0deck:left-out:'

/** A module that can be imported, called and built from, and does nothing. */
const NOTHING = `
const nothing = new Proxy(function () {}, {
  get: (_, name) => (name === '__esModule' ? false : name === 'then' || typeof name === 'symbol' ? undefined : nothing),
  apply: () => nothing,
  construct: () => nothing,
})
module.exports = nothing
`

/** Loads a deck's set-up files without a loader of its own: Node reads TypeScript. What it cannot read goes Slidev's way. */
const LOAD_MODULE = `
async function loadModule(absolutePath) {
  if (absolutePath.endsWith('/uno.config.ts') && absolutePath.includes('/@slidev/client/')) return { default: known.uno }
  if (absolutePath.endsWith('/unocss-tokens.ts')) return known.tokens
  try {
    return await import(pathToFileURL(absolutePath).href + '?' + fs.statSync(absolutePath).mtimeMs)
  } catch {
    jiti ??= createJiti(fileURLToPath(import.meta.url), { moduleCache: false })
    return jiti.import(absolutePath)
  }
}
`

/** Slidev's module that holds the functions: the one its index re-exports from, under a hashed name. */
export async function privateModule(slidev: string): Promise<string> {
  const index = join(slidev, 'dist/index.mjs')
  const [, name] = /from\s*["'](\.\/[\w.-]+)["']/.exec(await readFile(index, 'utf8')) ?? []
  if (name === undefined) throw new Error(`${index} re-exports nothing`)
  return join(dirname(index), name)
}

/** The names that are needed and that a version of Slidev's module does not have. */
export function missingNames(code: string): string[] {
  return [
    ...[...PRIVATE_FUNCTIONS, 'loadModule'].filter(
      name => !new RegExp(`^(?:async )?function ${name}\\(`, 'm').test(code),
    ),
    ...PRIVATE_VALUES.filter(name => !new RegExp(`^const ${name} = `, 'm').test(code)),
  ]
}

/** Slidev's module with its private names exported, and set-up files loaded by Node. */
function openUp(code: string, client: string): string {
  const missing = missingNames(code)
  if (missing.length > 0) throw new Error(`this Slidev has no ${missing.join(', ')}`)
  return [
    `import unoConfig from ${JSON.stringify(join(client, 'uno.config.ts'))}`,
    `import unoTokens from ${JSON.stringify(join(client, '.generated/unocss-tokens.ts'))}`,
    `const known = { uno: unoConfig, tokens: { default: unoTokens } }`,
    code.replace(/^function loadModule\([\s\S]+?\n\}$/m, LOAD_MODULE),
    `export { ${[...PRIVATE_FUNCTIONS, ...PRIVATE_VALUES].join(', ')} }`,
  ].join('\n')
}

/**
 * Bundles the part of an installed Slidev that compiles slides, with UnoCSS and Vue's compiler, so that it loads in a tenth
 * of a second: without Vite, without servers.
 *
 * @param slidev - the folder of the installed `@slidev/cli`
 * @param client - the folder of the installed `@slidev/client`
 * @param folder - where the bundle is written, as `compiler.mjs` with its chunks
 * @throws when this Slidev lacks a name that is needed
 */
export async function bundleCompiler(slidev: string, client: string, folder: string): Promise<void> {
  const serve = await privateModule(slidev)
  const entry = join(slidev, 'dist/deck-compiler-entry.mjs')
  const vue = createRequire(createRequire(serve).resolve('vue'))
  const { rolldown } = await loadRolldown()
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: [/^node:/],
    logLevel: 'silent',
    plugins: [
      {
        name: 'deck:compiler',
        async resolveId(source, importer) {
          if (source === entry) return entry
          if (LEFT_OUT.test(source)) return `${EMPTY}${source}`
          if (source === 'jiti') return `${EMPTY}jiti`
          if (source === '@vue/compiler-sfc') return vue.resolve('@vue/compiler-sfc/dist/compiler-sfc.esm-browser.js')
          if (!STAYS.test(source)) return undefined
          const found = await this.resolve(source, importer, { skipSelf: true })
          return found === null ? undefined : { id: pathToFileURL(found.id).href, external: true }
        },
        // The bundle lies elsewhere: what a module looks for beside itself must be found.
        transform(code, id) {
          if (!code.includes('import.meta.url')) return undefined
          return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        },
        async load(id) {
          if (id === `${EMPTY}jiti`)
            return `import { createRequire } from 'node:module'\nexport const createJiti = (...given) => createRequire(${JSON.stringify(serve)})('jiti').createJiti(...given)`
          if (id.startsWith(EMPTY)) return NOTHING
          if (id === entry) {
            return [
              `export { ${[...PRIVATE_FUNCTIONS, ...PRIVATE_VALUES].join(', ')} } from ${JSON.stringify(serve)}`,
              `export * as parser from '@slidev/parser/fs'`,
              `export { createGenerator } from 'unocss'`,
              `export { babelParse, compileScript, compileStyle, compileTemplate, MagicString, parse } from '@vue/compiler-sfc'`,
              `export { default as postcss } from 'postcss'`,
              `export { default as nested } from 'postcss-nested'`,
            ].join('\n')
          }
          return id === serve ? openUp(await readFile(id, 'utf8'), client) : undefined
        },
      },
    ],
  })
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: 'compiler.mjs',
    chunkFileNames: '[name]-[hash].mjs',
  })
  await bundle.close()
}

/** Bundles the compiler into a folder that has none yet, in one step, so that two at once do not meet. */
export async function prepareCompiler(slidev: string, client: string, folder: string): Promise<void> {
  if (existsSync(join(folder, 'compiler.mjs'))) return
  const work = `${folder}.${process.pid}.work`
  await bundleCompiler(slidev, client, work)
  await rename(work, folder).catch(async () => rm(work, { recursive: true, force: true }))
}
