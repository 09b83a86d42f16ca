import type { SlidePlugin } from '../../slidev/compiler/slidev-compiler.ts'
import type { CompiledModule, SlideKitchen } from './compile-slide.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { LOADING_COMPONENT, TITLES_MARKDOWN } from '../../slidev/virtual-modules.ts'
import { compileComponent, nameOf, through } from './compile-slide.ts'
import { WholeBuild } from './whole-build.ts'

/** Everything of a built site that its slides decide. */
export interface DeckParts {
  slides: CompiledModule[]
  /** For each slide the code of its frontmatter, which ends with its `meta`. */
  frontmatters: string[]
  configs: string
  titles: CompiledModule
}

const importsOf = (addresses: Iterable<string>): string =>
  [...new Set(addresses)].map(address => `import * as ${nameOf(address)} from ${JSON.stringify(address)}`).join('\n')

/** The files that slides show, put beside the deck's modules; gives a line for each that names its address. */
async function putAssets(
  slides: readonly CompiledModule[],
  files: readonly string[],
  root: string,
  folder: string,
): Promise<{ lines: string[]; shown: string[] }> {
  const lines: string[] = []
  const shown: string[] = []
  for (const [index, { assets }] of slides.entries()) {
    for (const [name, source] of Object.entries(assets)) {
      const decoded = decodeURI(source)
      if (decoded.startsWith('/')) {
        if (!existsSync(join(root, 'public', decoded))) throw new WholeBuild(`a slide shows ${source}`)
        lines.push(`const ${name} = ${JSON.stringify(source)}`)
        continue
      }
      const file = join(dirname(files[index] ?? ''), decoded)
      if (!existsSync(file)) throw new WholeBuild(`a slide shows ${source}`)
      const address = `files/${createHash('sha256').update(file).digest('hex').slice(0, 16)}${extname(file)}`
      shown.push(file)
      await mkdir(join(folder, 'files'), { recursive: true })
      await copyFile(file, join(folder, address))
      lines.push(`const ${name} = ${JSON.stringify(`/deck/${address}`)}`)
    }
  }
  return { lines: [...new Set(lines)], shown }
}

function slidesModule({ frontmatters }: DeckParts, { registry }: SlideKitchen): string {
  const { vue, SlideLoading, error } = namedEntries(registry.entries)
  return [
    `import { defineAsyncComponent, shallowRef, computed, reactive, shallowReactive } from ${JSON.stringify(vue)}`,
    `import SlideLoading from ${JSON.stringify(SlideLoading)}`,
    `import SlideError from ${JSON.stringify(error)}`,
    `const made = []`,
    `const slide = (index, meta) => {`,
    `  const load = async () => {`,
    `    try { return made[index] ??= (await import('/deck/components.js')).slides[index]() }`,
    `    catch (e) { console.error('slide failed to load', e); return SlideError }`,
    `  }`,
    `  return { no: index + 1, meta, load, component: defineAsyncComponent({ loader: load, delay: 300, loadingComponent: SlideLoading, errorComponent: SlideError, onError: e => console.error('Failed to load slide ' + (index + 1), e) }) }`,
    `}`,
    `export const slides = shallowRef([`,
    frontmatters.map((code, index) => `slide(${index}, (() => {\n${code}\nreturn meta\n})())`).join(',\n'),
    `])`,
  ].join('\n')
}

/** The shell's addresses of what the list of slides needs. */
function namedEntries(entries: Readonly<Record<string, string>>): { vue: string; SlideLoading: string; error: string } {
  const error = Object.keys(entries).findLast(id => /\/layouts\/error\.vue$/.test(id)) ?? ''
  const found = [entries.vue, entries[LOADING_COMPONENT], entries[error]]
  const [vue, SlideLoading, errorAddress] = found
  if (vue === undefined || SlideLoading === undefined || errorAddress === undefined)
    throw new WholeBuild('the shell lacks a module of the slide list')
  return { vue, SlideLoading, error: errorAddress }
}

/** A slide's frontmatter as Slidev's loader has it, as statements rather than a module. */
export async function frontmatterOf(loader: SlidePlugin, id: string): Promise<string> {
  const loaded = (await loader.load?.call({}, id)) as { code?: string } | undefined
  if (loaded?.code === undefined) throw new WholeBuild('a frontmatter cannot be loaded')
  return loaded.code
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export default .*$/gm, '')
    .replaceAll(/^export const /gm, 'const ')
}

/** The component that draws titles where Slidev lists slides. */
export async function compileTitles(kitchen: SlideKitchen, source: string): Promise<CompiledModule> {
  return compileComponent(await through(kitchen.markdown, source, TITLES_MARKDOWN), TITLES_MARKDOWN, kitchen)
}

/** Writes the deck's own modules, which the shell imports from fixed addresses; gives the files beside the deck that they show. */
export async function writeModules(
  parts: DeckParts,
  files: readonly string[],
  kitchen: SlideKitchen,
  folder: string,
): Promise<string[]> {
  const { slides, titles } = parts
  const assets = await putAssets(slides, files, kitchen.options.userRoot, folder)
  const components = [
    importsOf(slides.flatMap(({ imports }) => imports)),
    ...assets.lines,
    `export const slides = [`,
    slides.map(({ code }) => `() => {\n${code}\n}`).join(',\n'),
    `]`,
  ].join('\n')
  const title = [importsOf(titles.imports), `export default (() => {\n${titles.code}\n})().default`].join('\n')
  await Promise.all([
    writeFile(join(folder, 'components.js'), components),
    writeFile(join(folder, 'slides.js'), slidesModule(parts, kitchen)),
    writeFile(join(folder, 'configs.js'), parts.configs),
    writeFile(join(folder, 'titles.js'), title),
    writeFile(join(folder, 'slides.css'), slides.map(({ css }) => css).join('\n')),
  ])
  return assets.shown
}
