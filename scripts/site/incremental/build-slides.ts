import type { ResolvedSlidevOptions } from '@slidev/types'
import type { BuildWishes } from '../build-site.ts'
import type { CompiledModule, SlideKitchen } from './compile-slide.ts'
import type { DeckParts } from './deck-modules.ts'
import type { Shell, UnoLayer } from './shell.ts'
import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { loadCompiler } from '../../slidev/compiler/slidev-compiler.ts'
import { PRINT_FEATURE } from '../../slidev/features.ts'
import { slideModule } from '../../slidev/module-ids.ts'
import { trimForStage } from '../for-stage.ts'
import { addressFrontmatterFiles } from '../frontmatter-files.ts'
import { escapeTitles } from '../title-tags.ts'
import { compileSlide, openKitchen } from './compile-slide.ts'
import { compileTitles, frontmatterOf, writeModules } from './deck-modules.ts'
import { optionsFor } from './options-for.ts'
import { layerText, shellKey, wholeBecause } from './shell.ts'
import { OtherSettings, WholeBuild } from './whole-build.ts'

/** Compiled slides by what they were compiled from. */
type Kept = Record<string, CompiledModule>

/** What is kept from build to build. */
interface Memory {
  slides: Kept
  /** Words that are no utilities. */
  tried: string[]
}

/** Raised when a slide would be compiled otherwise than before. */
const FORMAT = 1

/** A snippet's file may change while the slide does not. */
const READS_FILES = /^\s*<<<|<style[^>]+src=/m

async function readJson<Value>(file: string, otherwise: Value): Promise<Value> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Value
  } catch {
    return otherwise
  }
}

function keyOf(id: string, content: string, frontmatter: unknown, options: string): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, id, content, frontmatter, options]))
    .digest('base64url')
}

async function compileSlides(
  kitchen: SlideKitchen,
  shell: Shell,
  kept: Kept,
): Promise<{ slides: CompiledModule[]; used: Kept }> {
  const {
    options: { data },
  } = kitchen
  const settings = `${shell.key} ${JSON.stringify([data.headmatter.defaults, data.config])}`
  const used: Kept = {}
  const slides: CompiledModule[] = []
  for (const [index, { content, frontmatter, source }] of data.slides.entries()) {
    const id = slideModule(source.filepath, index + 1, 'md')
    const key = keyOf(id, content, frontmatter, settings)
    const slide = kept[key] ?? (await compileSlide(content, id, kitchen))
    if (slide.unresolved.some(name => !/^Router(?:Link|View)$/.test(name)))
      throw new WholeBuild(`a slide has <${slide.unresolved.join('>, <')}>`)
    slides.push(slide)
    if (!READS_FILES.test(content)) used[key] = slide
  }
  return { slides, used }
}

/** The layers of UnoCSS for the words of these slides: the shell's where they have no new one. */
async function layersFor(
  words: Iterable<string>,
  { uno: { layers, tokens } }: Shell,
  { uno, compiler }: SlideKitchen,
  tried: Set<string>,
): Promise<UnoLayer[]> {
  const known = new Set(tokens)
  const fresh = [...new Set(words)].filter(word => !known.has(word) && !tried.has(word))
  const matched: string[] = []
  for (const word of fresh) {
    if (await uno.parseToken(word)) matched.push(word)
    else tried.add(word)
  }
  if (matched.length === 0) return layers
  const generated = await uno.generate(new Set([...tokens, ...matched]), { minify: true })
  const names = layers.map(({ name }) => name)
  return Promise.all(
    layers.map(async layer => ({ ...layer, css: await layerText(generated, layer.name, names, compiler) })),
  )
}

/** Writes the stylesheets whose layers have changed; gives their new addresses. */
async function writeStyles(
  layers: readonly UnoLayer[],
  { uno, head }: Shell,
  site: string,
  folder: string,
): Promise<Map<string, string>> {
  const moved = new Map<string, string>()
  for (const asset of new Set(layers.map(layer => layer.asset))) {
    const changed = layers.filter((layer, index) => layer.asset === asset && layer.css !== uno.layers[index]?.css)
    if (changed.length === 0) continue
    if (asset === '') throw new WholeBuild('a layer of utilities is new')
    if (!head.some(tag => tag.includes(`"/${asset}"`))) throw new WholeBuild('a stylesheet is loaded late')
    let text = await readFile(join(site, asset), 'utf8')
    for (const { name, css } of changed)
      text = text.replace(uno.layers.find(layer => layer.name === name)?.css ?? '', () => css)
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`
    await mkdir(join(folder, dirname(asset)), { recursive: true })
    await writeFile(join(folder, name), text)
    moved.set(`/${asset}`, `/deck/${name}`)
  }
  return moved
}

/** The page of the deck, with the shell's scripts and stylesheets in place of Slidev's entry. */
function pageOf(html: string, head: readonly string[], moved: ReadonlyMap<string, string>): string {
  let tags = head.join('\n')
  for (const [from, to] of moved) tags = tags.replace(`"${from}"`, () => `"${to}"`)
  return (
    html
      .replace(/<script type="module" src="[^"]*\/main\.ts"><\/script>/, '')
      // Slidev guesses which pictures a slide will ask for; a slide asks for its own.
      .replaceAll(/<link rel="preload" as="image"[^>]*>/g, '')
      .replace(
        '</head>',
        () =>
          `${tags}\n<link rel="modulepreload" crossorigin href="/deck/components.js">\n<link rel="stylesheet" crossorigin href="/deck/slides.css">\n</head>`,
      )
  )
}

/** What of a site is its deck's, besides the published files. */
const OF_DECK = new Set(['deck', 'index.html', '404.html', '.vite'])

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
}

/** Puts the old site's files into the new one without copying them, but for those that are its deck's own; then what is published now. */
async function takeShell(old: string, publishedThen: readonly string[], root: string, site: string): Promise<void> {
  const published = await filesBelow(join(root, 'public'))
  const own = new Set([...publishedThen, ...published])
  const shared = (await filesBelow(old)).filter(file => !own.has(file) && !OF_DECK.has(file.split(sep)[0] ?? ''))
  const folders = new Set([...shared, ...published].map(file => dirname(join(site, file))))
  await Promise.all([...folders].map(async folder => mkdir(folder, { recursive: true })))
  await Promise.all([
    // A file system without links gets a copy.
    ...shared.map(async file =>
      link(join(old, file), join(site, file)).catch(async () => copyFile(join(old, file), join(site, file))),
    ),
    ...published.map(async file => copyFile(join(root, 'public', file), join(site, file))),
  ])
}

export interface SlidesOrder {
  entry: string
  asked: BuildWishes
  shell: Shell
  /** The site that the shell is taken from, with what is kept beside it. */
  old: string
  /** The files that were published in it, below `public/`. */
  published: readonly string[]
  /** Where the new one is written. */
  work: string
}

export interface BuiltSlides {
  options: ResolvedSlidevOptions
  shell: Shell
  /** Files beside the deck that its slides show. */
  files: string[]
}

/** The stylesheets that these slides' components need and the page does not load by itself. */
function sheetsOf(slides: readonly CompiledModule[], { registry, head }: Shell): string[] {
  const addresses = new Set(slides.flatMap(({ imports }) => imports))
  const sheets = new Set([...addresses].flatMap(address => registry.styles[address] ?? []))
  return [...sheets].filter(file => !head.some(tag => tag.includes(`"${file}"`)))
}

async function partsOf(kitchen: SlideKitchen, slides: CompiledModule[]): Promise<DeckParts> {
  const { compiler, options } = kitchen
  const loader = compiler.createSlidesLoader(options, {})
  const frontmatters = options.data.slides.map(async ({ source }, index) =>
    frontmatterOf(loader, slideModule(source.filepath, index + 1, 'frontmatter')),
  )
  return {
    slides,
    frontmatters: await Promise.all(frontmatters),
    configs: await compiler.templateConfigs.getContent(options),
    titles: await compileTitles(
      kitchen,
      escapeTitles(
        await compiler.templateTitleRendererMd.getContent(options),
        options.data.slides.map(({ title }) => title),
      ),
    ),
  }
}

/**
 * Builds a deck's slides alone, against a shell that was built before.
 *
 * @throws WholeBuild when the deck has what the shell cannot hold
 */
export async function buildSlides({ entry, asked, shell, old, published, work }: SlidesOrder): Promise<BuiltSlides> {
  const compiler = await loadCompiler(shell.compiler)
  const options = await optionsFor(entry, shell, asked, compiler)
  const because = wholeBecause(options.data)
  if (because !== undefined) throw new WholeBuild(because)
  if ((await addressFrontmatterFiles(options)).length > 0) throw new WholeBuild('a frontmatter names files beside it')
  options.utils.define[PRINT_FEATURE] = 'true'
  trimForStage(options)
  if (shellKey(options, shell.hasPlugins) !== shell.key) throw new OtherSettings('its settings are others')
  const kitchen = await openKitchen(compiler, options, shell.registry)
  const memory = await readJson<Memory>(join(old, 'slides.json'), { slides: {}, tried: [] })
  const { slides, used } = await compileSlides(kitchen, shell, memory.slides)
  const parts = await partsOf(kitchen, slides)
  const tried = new Set(memory.tried)
  const layers = await layersFor(await wordsOf(parts, kitchen), shell, kitchen, tried)
  const site = join(work, 'site')
  await mkdir(join(site, 'deck'), { recursive: true })
  const moved = await writeStyles(layers, shell, join(old, 'site'), join(site, 'deck'))
  const sources = options.data.slides.map(({ source }) => source.filepath)
  const files = await writeModules(parts, sources, kitchen, join(site, 'deck'))
  const sheets = sheetsOf(slides, shell).map(file => `<link rel="stylesheet" crossorigin href="${file}">`)
  const html = pageOf(options.utils.indexHtml, [...shell.head, ...sheets], moved)
  await Promise.all([
    writeFile(join(site, 'index.html'), html),
    writeFile(join(site, '404.html'), html),
    takeShell(join(old, 'site'), published, options.userRoot, site),
    writeFile(join(work, 'slides.json'), JSON.stringify({ slides: used, tried: [...tried] } satisfies Memory)),
  ])
  return { options, shell, files }
}

/** Every word of the deck that may be a utility. */
async function wordsOf({ slides, titles, frontmatters }: DeckParts, { uno }: SlideKitchen): Promise<string[]> {
  const inFrontmatters = frontmatters.map(async code => uno.applyExtractors(code, 'frontmatter.js', new Set<string>()))
  return [
    ...[...slides, titles].flatMap(({ tokens }) => tokens),
    ...(await Promise.all(inFrontmatters)).flatMap(set => [...set]),
  ]
}
