import type { ResolvedSlidevOptions } from '@slidev/types'
import type { SlidevCompiler } from '../../slidev/compiler/slidev-compiler.ts'
import type { Shell } from './shell.ts'
import { highlightWholeLines } from '../../slidev/highlighting.ts'
import { readSlideFile } from '../../slidev/plain-text.ts'

/** A deck's options as Slidev resolves them, with a shell's folders: nothing is searched for again. */
export async function optionsFor(
  entry: string,
  { roots: { themeMeta, ...roots } }: Shell,
  asked: { base?: string; routerMode?: string },
  { parser, createDataUtils }: SlidevCompiler,
): Promise<ResolvedSlidevOptions> {
  const allowedRoots = [...new Set([roots.userWorkspaceRoot, ...roots.roots])]
  const loaded = await parser.load(
    { userRoot: roots.userRoot, roots: roots.roots, allowedRoots },
    entry,
    readSlideFile,
    'build',
  )
  const config = parser.resolveConfig(loaded.headmatter, themeMeta, entry)
  config.theme = roots.themeRaw
  if (asked.routerMode) config.routerMode = asked.routerMode as typeof config.routerMode
  const resolved = { ...roots, ...asked, entry, mode: 'build', data: { ...loaded, config, themeMeta } }
  const options = { ...resolved, utils: await createDataUtils(resolved) } as unknown as ResolvedSlidevOptions
  highlightWholeLines(options)
  return options
}
