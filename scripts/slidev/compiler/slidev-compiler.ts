import type { ResolvedSlidevOptions } from '@slidev/types'

/** A hook of a Vite plugin, as far as a slide goes through it. */
export type Transform = (
  this: { error: (error: unknown) => never; warn: (message: unknown) => void },
  code: string,
  id: string,
) => unknown

export interface SlidePlugin {
  transform?: Transform | { handler: Transform }
  load?: (this: unknown, id: string) => unknown
}

/** What UnoCSS offers to a bundle of it. */
export interface Generator {
  config: {
    transformers?: {
      enforce?: 'pre' | 'post'
      idFilter?: (id: string) => boolean
      codeFilter?: (code: string, id: string) => boolean
      transform: (code: MagicString, id: string, context: unknown) => unknown
    }[]
  }
  applyExtractors: (code: string, id: string, set: Set<string>) => Promise<Set<string>>
  parseToken: (token: string) => Promise<unknown>
  generate: (tokens: Set<string>, options: { minify: boolean }) => Promise<Generated>
}

/** What UnoCSS made of words. */
export interface Generated {
  getLayer: (name: string) => string | undefined
  getLayers: (includes: undefined, excludes: string[]) => string
}

export interface MagicString {
  hasChanged: () => boolean
  toString: () => string
}

interface Block {
  content: string
  lang?: string
  src?: string
  module?: unknown
  scoped?: boolean
}

interface Descriptor {
  script: Block | null
  scriptSetup: Block | null
  template: (Block & { ast?: unknown }) | null
  styles: Block[]
  slotted: boolean
}

/** What is bundled of Slidev, Vue's compiler and UnoCSS to compile slides without Vite. */
export interface SlidevCompiler {
  parser: {
    load: (
      roots: { userRoot: string; roots: string[]; allowedRoots: string[] },
      entry: string,
      sources: (file: string) => Promise<string>,
      mode: string,
    ) => Promise<Omit<ResolvedSlidevOptions['data'], 'config'>>
    resolveConfig: (
      headmatter: object,
      theme: object | undefined,
      entry: string,
    ) => ResolvedSlidevOptions['data']['config']
  }
  createDataUtils: (options: object) => Promise<ResolvedSlidevOptions['utils']>
  createMarkdownPlugin: (options: ResolvedSlidevOptions, plugins: object) => Promise<SlidePlugin>
  createLayoutWrapperPlugin: (options: ResolvedSlidevOptions) => SlidePlugin
  createSlidesLoader: (options: ResolvedSlidevOptions, server: object) => SlidePlugin
  setupUnocss: (options: ResolvedSlidevOptions) => Promise<object>
  customElements: ReadonlySet<string>
  templateConfigs: { getContent: (options: object) => string | Promise<string> }
  templateTitleRendererMd: { getContent: (options: object) => string | Promise<string> }
  createGenerator: (config: object) => Promise<Generator>
  MagicString: new (code: string) => MagicString
  postcss: (plugins: unknown[]) => {
    process: (css: string, options: { from: undefined }) => PromiseLike<{ css: string }>
  }
  nested: () => unknown
  parse: (
    source: string,
    options: { filename: string; sourceMap: boolean },
  ) => { descriptor: Descriptor; errors: Error[] }
  compileScript: (
    descriptor: Descriptor,
    options: object,
  ) => { content: string; warnings?: string[]; imports?: Record<string, unknown> }
  compileStyle: (options: { source: string; filename: string; id: string; scoped: boolean; isProd: boolean }) => {
    code: string
    errors: Error[]
  }
  babelParse: (code: string, options: { sourceType: 'module' }) => { program: { body: SyntaxNode[] } }
}

/** A statement of a module, as far as imports and the default export go. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  source?: { value: string } | null
  specifiers?: { type: string; imported?: { name?: string; value?: string }; local: { name: string } }[]
  declaration?: { start: number; end: number }
}

/** Loads a compiler from the folder that it was bundled into. */
export async function loadCompiler(folder: string): Promise<SlidevCompiler> {
  const { pathToFileURL } = await import('node:url')
  return (await import(pathToFileURL(`${folder}/compiler.mjs`).href)) as SlidevCompiler
}
