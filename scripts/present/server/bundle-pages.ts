import type { Plugin } from 'rolldown'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { loadRolldown } from '../../rolldown.ts'
import { PAGES } from './pages.ts'

const FOLDER = fileURLToPath(new URL('../page/', import.meta.url))

/** Compiles a page's components: their script with the template in it, and their style into the page's head. */
async function componentPlugin(): Promise<Plugin> {
  const { compileScript, compileStyle, parse } = await import('@vue/compiler-sfc')
  return {
    name: 'deck:components',
    transform(code, id) {
      if (!id.endsWith('.vue')) return null
      const { descriptor, errors } = parse(code, { filename: id })
      const [error] = errors
      if (error !== undefined) throw error
      const scope = createHash('sha256').update(id.slice(FOLDER.length)).digest('hex').slice(0, 8)
      const isScoped = descriptor.styles.some(style => style.scoped)
      const script = compileScript(descriptor, {
        id: scope,
        inlineTemplate: true,
        genDefaultAs: 'component',
        templateOptions: { scoped: isScoped, compilerOptions: { scopeId: isScoped ? `data-v-${scope}` : undefined } },
      })
      const css = descriptor.styles
        .map(
          style =>
            compileStyle({ source: style.content, filename: id, id: `data-v-${scope}`, scoped: style.scoped }).code,
        )
        .join('\n')
      const lines = [
        script.content,
        isScoped ? `component.__scopeId = 'data-v-${scope}'` : '',
        `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`,
        'export default component',
      ]
      return { code: lines.join('\n'), moduleType: 'ts' }
    },
  }
}

async function bundle(name: string): Promise<string> {
  const { rolldown } = await loadRolldown()
  const bundled = await rolldown({
    input: join(FOLDER, `${name}.ts`),
    platform: 'browser',
    // On a slow machine it tells how slow it is; what is wrong, it throws.
    logLevel: 'silent',
    plugins: [await componentPlugin()],
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    },
  })
  try {
    const { output } = await bundled.generate({ format: 'es', minify: true, codeSplitting: false })
    return output[0].code
  } finally {
    await bundled.close()
  }
}

/** What the pages were made of, in short. */
async function stamp(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const folder of [FOLDER, join(FOLDER, '..')]) {
    for (const name of (await readdir(folder)).sort()) {
      const { mtimeMs, size } = await stat(join(folder, name))
      hash.update(`${folder}${name}${mtimeMs}${size};`)
    }
  }
  return hash.digest('hex').slice(0, 12)
}

/** The scripts of the talk's pages by name, bundled once and kept in a cache folder. */
export async function pageScripts(cache: string): Promise<Map<string, string>> {
  const file = join(cache, `pages-${await stamp()}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return new Map(JSON.parse(kept) as [string, string][])
  const names = ['stage', ...PAGES]
  const made = await Promise.all(names.map(async name => [`${name}.js`, await bundle(name)] as [string, string]))
  await mkdir(cache, { recursive: true })
  const work = `${file}.${process.pid}`
  await writeFile(work, JSON.stringify(made))
  await rename(work, file)
  return new Map(made)
}
