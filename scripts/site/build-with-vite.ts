import type { InlineConfig, Plugin } from 'vite'
import type { UnansweredTag } from '../model/deck.ts'
import type { BuildMessage, BuildOrder } from './build-site.ts'
import type { Shell } from './incremental/shell.ts'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build, loadConfigFromFile, mergeConfig } from 'vite'
import { distinct } from '../model/diagnostic.ts'
import { heed } from '../rules/apply-settings.ts'
import { addressPlugin } from '../slidev/address-patches.ts'
import { clientPatchPlugin } from '../slidev/client-patches.ts'
import { PRINT_FEATURE } from '../slidev/features.ts'
import { highlightWholeLines } from '../slidev/highlighting.ts'
import { withoutImagePreloads, withPlainDescription } from '../slidev/index-html.ts'
import { slideOfModule } from '../slidev/module-ids.ts'
import { oddFolders } from '../slidev/odd-folders.ts'
import { keptFiles } from '../slidev/unwritable-files.ts'
import { SLIDE_IMPORTS } from '../slidev/virtual-modules.ts'
import { problemOfBuild } from './build-problem.ts'
import { checkDeck } from './check-deck.ts'
import { describeDeck } from './describe-deck.ts'
import { gatherForFile } from './for-file.ts'
import { trimForStage } from './for-stage.ts'
import { addressFrontmatterFiles, copyFrontmatterFiles, missingFrontmatterFiles } from './frontmatter-files.ts'
import { setGuardReport } from './guard-report.ts'
import { recordShell } from './incremental/record-shell.ts'
import { findRegistry, registryPlugin } from './incremental/registry-plugin.ts'
import { fontImports, installedFonts } from './installed-fonts.ts'
import { missingFiles } from './missing-files.ts'
import { withoutFamilies } from './page-links.ts'
import { titleTags } from './title-tags.ts'
import { unansweredTags } from './unanswered-tags.ts'

type Options = Awaited<ReturnType<typeof resolveOptions>>

/** Slidev makes the page from the deck; Vite wants to find it in a file. */
function indexPage(id: string, html: string): Plugin {
  return {
    name: 'deck:index-page',
    enforce: 'pre',
    resolveId: source => (source === id ? id : undefined),
    load: source => (source === id ? html : undefined),
  }
}

function moduleFiles(found: Set<string>): Plugin {
  return {
    name: 'deck:module-files',
    buildEnd() {
      for (const id of this.getModuleIds()) found.add(id.split('?')[0] ?? id)
    },
  }
}

/** Tells that the slides are compiled, which they all are at nearly the same time: the longer part of a build is over. */
function slidesCompiled(tell: () => void): Plugin {
  let isTold = false
  return {
    name: 'deck:slides-compiled',
    moduleParsed({ id }) {
      if (isTold || slideOfModule(id) === undefined) return
      isTold = true
      tell()
    },
  }
}

/** Plugins without their nesting, as Vite itself takes them. */
async function flat(nested: unknown): Promise<Plugin[]> {
  const found: unknown = await nested
  if (Array.isArray(found)) return (await Promise.all(found.map(flat))).flat()
  return found ? [found as Plugin] : []
}

/** Notes which of UnoCSS' layers the client asks for by name. */
function unoLayers(found: Set<string>): Plugin {
  return {
    name: 'deck:uno-layers',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const [, layer] = /__uno(?:_(.*?))?\.css(?:\?|$)/.exec(id) ?? []
        if (/__uno(?:_.*?)?\.css(?:\?|$)/.test(id)) found.add(layer ?? '__ALL__')
      }
    },
  }
}

/** What a deck adds to Vite, as far as it may reach its slides; undefined where it is not known to leave them alone. */
async function foreignPlugins(
  { plugins, resolve, define, css, ...config }: InlineConfig,
  slidev: unknown,
): Promise<number | undefined> {
  if (plugins?.length || resolve || define || css || 'slidev' in config) return undefined
  const added = await flat((slidev as unknown[]).at(-1))
  return added.every(plugin => (plugin.api as { leavesSlides?: boolean } | undefined)?.leavesSlides)
    ? added.length
    : undefined
}

async function userConfig({ roots }: Options): Promise<{ config: InlineConfig; files: string[] }> {
  const loaded = await Promise.all(
    roots.map(root => loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root, 'silent')),
  )
  return {
    config: loaded.reduce<InlineConfig>((config, one) => mergeConfig(config, one?.config ?? {}), {}),
    files: loaded.flatMap(one => (one === null ? [] : [one.path, ...one.dependencies])),
  }
}

/** Builds the deck that was ordered, through Slidev's public functions alone, and tells what it is made of. Calls `compiled` with the number of slides when the longer part is over. */
export async function buildWithVite(
  order: BuildOrder,
  { reads, kept }: { reads: ReadonlySet<string>; kept: ReadonlyMap<string, string> },
  compiled: (slides: number) => void,
): Promise<BuildMessage> {
  const options = await resolveOptions(
    {
      entry: order.entry,
      base: order.base,
      routerMode: order.routerMode,
      theme: order.theme,
      withoutNotes: order.withoutNotes,
    },
    'build',
  )
  highlightWholeLines(options)
  // Only with this does the built site have its print view, which Slidev keeps for its own exporter.
  options.utils.define[PRINT_FEATURE] = 'true'
  const files = new Set<string>()
  const tags: UnansweredTag[] = []
  const deck = describeDeck(options)
  const problems = await checkDeck(options)
  const frontmatterFiles = await addressFrontmatterFiles(options)
  const fonts = order.purpose === 'host' ? [] : installedFonts(options)
  const html = withoutFamilies(
    withPlainDescription(withoutImagePreloads(options.utils.indexHtml)),
    fonts.map(({ family }) => family),
  )
  let { base = '/' } = order
  let outFolder: string | undefined
  const result = (built: boolean, shell?: Shell): BuildMessage => ({
    shell,
    deck: { ...deck, base, outFolder, unansweredTags: tags },
    problems: heed(
      distinct(problems).toSorted((one, other) => (one.place.slide ?? 0) - (other.place.slide ?? 0)),
      deck.settings,
    ),
    built,
    files: [
      ...new Set([
        ...files,
        ...reads,
        ...frontmatterFiles.map(({ file }) => file),
        ...Object.keys(options.data.watchFiles),
      ]),
    ],
    roots: options.roots,
  })
  if (problems.length > 0 && !order.force) return result(false)
  const { config, files: configFiles } = await userConfig(options)
  configFiles.forEach(file => files.add(file))
  base = order.base ?? config.base ?? '/'
  outFolder = config.build?.outDir
  const trimmed = { stage: trimForStage, file: gatherForFile, host: () => ({}) }[order.purpose](options)
  const index = join(options.userRoot, 'index.html')
  const inline = mergeConfig(mergeConfig(config, trimmed), {
    configFile: false,
    root: options.userRoot,
    base,
    logLevel: 'error',
    define: { __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: order.folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      rollupOptions: { input: { index } },
    },
  } satisfies InlineConfig)
  const linesOf = (no: number) => {
    const source = options.data.slides[no - 1]?.source
    return { from: (source?.start ?? 0) + 1, to: source?.end ?? Infinity }
  }
  const registry =
    order.purpose === 'stage'
      ? await findRegistry({
          components: [join(options.clientRoot, 'builtin'), ...options.roots.map(root => join(root, 'components'))],
          layouts: await options.utils.getLayouts(),
          modules: SLIDE_IMPORTS,
        })
      : undefined
  let refused = false
  setGuardReport(found => {
    problems.push(...found)
    refused = found.length > 0 && !order.force
    return order.force
  })
  try {
    const slidev = await ViteSlidevPlugin(options, (config as { slidev?: object }).slidev)
    const layers = new Set<string>()
    await build({
      ...inline,
      plugins: [
        registry && registryPlugin(registry),
        unoLayers(layers),
        indexPage(index, html),
        titleTags(() => options.data.slides.map(({ title }) => title)),
        fontImports(fonts),
        keptFiles(kept),
        ...oddFolders(options.roots),
        clientPatchPlugin(),
        order.purpose !== 'stage' && addressPlugin(),
        ...(inline.plugins ?? []),
        slidev,
        unansweredTags(tags, linesOf),
        missingFiles(problems, deck),
        moduleFiles(files),
        slidesCompiled(() => compiled(options.data.slides.length)),
      ],
    })
    await copyFrontmatterFiles(frontmatterFiles, order.folder)
    problems.push(...(await missingFrontmatterFiles(options, deck.slides)))
    await copyFile(join(order.folder, 'index.html'), join(order.folder, '404.html'))
    const own = await foreignPlugins(config, slidev)
    const shell =
      registry && own !== undefined && frontmatterFiles.length === 0 && problems.length === 0
        ? await recordShell({
            options,
            registry,
            plugins: await flat(slidev),
            layers: [...layers],
            hasPlugins: own > 0,
            folder: order.folder,
            compiler: order.compiler,
          })
        : undefined
    return result(true, shell)
  } catch (error) {
    const problem = problemOfBuild(error, deck.slides)
    // A data file that the guard found broken breaks a forced build too, at the same line: it is told once.
    if (
      !refused &&
      !problems.some(({ place: { file, line } }) => file === problem.place.file && line === problem.place.line)
    )
      problems.push(problem)
    return result(false)
  }
}
