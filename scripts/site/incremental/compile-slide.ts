import type { ResolvedSlidevOptions } from '@slidev/types'
import type {
  Generator,
  SlidePlugin,
  SlidevCompiler,
  SyntaxNode,
  Transform,
} from '../../slidev/compiler/slidev-compiler.ts'
import type { Registry } from './registry.ts'
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'
import process from 'node:process'
import { WholeBuild } from './whole-build.ts'

/** A module of the deck in the form that the deck's one script holds it in. */
export interface CompiledModule {
  /** A function's body: reads its imports from the variables named in `imports`, and returns the module. */
  code: string
  /** Addresses of the shell's modules that it reads. */
  imports: string[]
  /** Files beside the deck that it shows, by the name that stands for their address in the code. */
  assets: Record<string, string>
  css: string
  /** Words that may be utilities of UnoCSS. */
  tokens: string[]
  /** Tags that no component answers. */
  unresolved: string[]
}

/** What a slide is compiled with; made once for a deck. */
export interface SlideKitchen {
  compiler: SlidevCompiler
  options: ResolvedSlidevOptions
  registry: Registry
  uno: Generator
  markdown: SlidePlugin
  layout: SlidePlugin
}

export async function openKitchen(
  compiler: SlidevCompiler,
  options: ResolvedSlidevOptions,
  registry: Registry,
): Promise<SlideKitchen> {
  const [uno, markdown] = await Promise.all([
    compiler.setupUnocss(options).then(async config => compiler.createGenerator(config)),
    compiler.createMarkdownPlugin(options, {}),
  ])
  return { compiler, options, registry, uno, markdown, layout: compiler.createLayoutWrapperPlugin(options) }
}

/** Without Node's warning that this function of it is young. */
function withoutTypes(code: string): string {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(code, { mode: 'transform' })
  } finally {
    process.emitWarning = emitWarning
  }
}

const context = {
  error(error: unknown): never {
    throw error instanceof Error ? error : new Error(String(error))
  },
  warn: () => {},
}

export async function through({ transform }: SlidePlugin, code: string, id: string): Promise<string> {
  const handler: Transform | undefined = typeof transform === 'object' ? transform.handler : transform
  const result = await handler?.call(context, code, id)
  if (typeof result === 'string') return result
  return (result as { code?: string } | null | undefined)?.code ?? code
}

/** What UnoCSS rewrites in a source: groups of variants, directives in styles. */
async function rewrite(
  { uno, compiler }: SlideKitchen,
  source: string,
  id: string,
  when?: 'pre' | 'post',
): Promise<string> {
  let code = source
  for (const transformer of uno.config.transformers ?? []) {
    if (transformer.enforce !== when) continue
    if (transformer.idFilter && !transformer.idFilter(id)) continue
    if (transformer.codeFilter && !transformer.codeFilter(code, id)) continue
    const edited = new compiler.MagicString(code)
    await transformer.transform(edited, id, { uno, tokens: new Set() })
    if (edited.hasChanged()) code = edited.toString()
  }
  return code
}

export const nameOf = (address: string): string => `_${createHash('sha1').update(address).digest('hex').slice(0, 10)}`
const PICTURE = /\.(?:apng|avif|gif|jpe?g|png|svg|webp|ico|bmp)$/i

interface Resolved {
  imports: Set<string>
  assets: Record<string, string>
}

/** One import as a line of a function: from the shell's module, or the address of a file. */
function importLine(node: SyntaxNode, id: string, { registry }: SlideKitchen, into: Resolved): string {
  const source = node.source?.value ?? ''
  const file = source.replace(/^\/@fs/, '')
  const address = registry.entries[source] ?? registry.entries[file] ?? registry.entries[`${source}.ts`]
  const specifiers = node.specifiers ?? []
  if (address === undefined) {
    const [only] = specifiers
    if (only?.type !== 'ImportDefaultSpecifier' || !PICTURE.test(source))
      throw new WholeBuild(`a slide imports ${source}`)
    const name = nameOf(`${id}:${source}`)
    into.assets[name] = source
    return `const ${only.local.name} = ${name}`
  }
  into.imports.add(address)
  const module = nameOf(address)
  const parts = specifiers.map(({ type, imported, local }) => {
    if (type === 'ImportNamespaceSpecifier') return `${local.name} = ${module}`
    const name = type === 'ImportDefaultSpecifier' ? 'default' : (imported?.name ?? imported?.value ?? '')
    return `{ ${JSON.stringify(name)}: ${local.name} } = ${module}`
  })
  return parts.length === 0 ? '' : `const ${parts.join(', ')}`
}

const UNRESOLVED = /\b_?resolveComponent\("([^"]+)"(?:, true)?\)/g

function pascal(name: string): string {
  return name.replaceAll(/(?:^|[-_ ])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Has tags read their components from the shell, as Slidev's build has them import these. */
function answerTags(code: string, { registry }: SlideKitchen, into: Resolved, unresolved: string[]): string {
  return code.replaceAll(UNRESOLVED, (whole, name: string) => {
    const address = registry.entries[registry.components[pascal(name)] ?? '']
    if (address === undefined) {
      unresolved.push(name)
      return whole
    }
    into.imports.add(address)
    return `${nameOf(address)}.default`
  })
}

/** A module's code as a function's body, its imports read from the shell. */
export function toFunction(
  source: string,
  id: string,
  kitchen: SlideKitchen,
): Pick<CompiledModule, 'code' | 'imports' | 'assets' | 'unresolved'> {
  if (/\bimport\.meta\.(?!hot\b)/.test(source)) throw new WholeBuild('a slide reads import.meta')
  const into: Resolved = { imports: new Set(), assets: {} }
  const unresolved: string[] = []
  const { body } = kitchen.compiler.babelParse(source, { sourceType: 'module' }).program
  const exported: string[] = []
  let code = ''
  let at = 0
  for (const node of body) {
    const rest = source.slice(at, node.start)
    if (node.type === 'ImportDeclaration') {
      code += `${rest}${importLine(node, id, kitchen, into)}`
      at = node.end
    } else if (node.type === 'ExportDefaultDeclaration' && node.declaration) {
      code += `${rest}const _default = `
      exported.push('default: _default')
      at = node.declaration.start
    } else if (node.type.startsWith('Export')) {
      throw new WholeBuild('a slide exports something')
    }
  }
  code = answerTags(code + source.slice(at), kitchen, into, unresolved)
  return {
    code: `${code}\nreturn { [Symbol.toStringTag]: 'Module', ${exported.join(', ')} }`,
    imports: [...into.imports],
    assets: into.assets,
    unresolved,
  }
}

async function compileStyles(
  styles: ReturnType<SlidevCompiler['parse']>['descriptor']['styles'],
  id: string,
  scope: string,
  kitchen: SlideKitchen,
): Promise<string> {
  const { compiler } = kitchen
  const parts = await Promise.all(
    styles.map(async ({ content, lang = 'css', src, module, scoped = false }) => {
      if (!/^(?:css|postcss)$/.test(lang) || src !== undefined || module !== undefined)
        throw new WholeBuild(`a slide's style is ${lang} or lies in a file`)
      const source = await rewrite(kitchen, content, `${id}?vue&type=style.css`, 'pre')
      const { code, errors } = compiler.compileStyle({
        source,
        filename: id,
        id: `data-v-${scope}`,
        scoped,
        isProd: true,
      })
      if (errors.length > 0) throw new WholeBuild('a slide has a style that cannot be compiled')
      const { css } = await compiler.postcss([compiler.nested()]).process(code, { from: undefined })
      if (/url\(|@import/.test(css)) throw new WholeBuild("a slide's style loads a file")
      return css
    }),
  )
  return parts.join('\n')
}

/** Compiles a component of Vue from its source, as Slidev's build does for production. */
export async function compileComponent(source: string, id: string, kitchen: SlideKitchen): Promise<CompiledModule> {
  const { compiler, uno } = kitchen
  const tokens = await uno.applyExtractors(source, id, new Set())
  const { descriptor, errors } = compiler.parse(source, { filename: id, sourceMap: false })
  const lang = descriptor.scriptSetup?.lang ?? descriptor.script?.lang ?? 'js'
  if (errors.length > 0 || descriptor.template?.lang !== undefined || !/^[jt]s$/.test(lang))
    throw new WholeBuild('a slide is no component that can be compiled alone')
  const scope = createHash('sha256').update(id).update(source).digest('hex').slice(0, 8)
  const scoped = descriptor.styles.some(style => style.scoped)
  const script = compiler.compileScript(descriptor, {
    id: scope,
    isProd: true,
    inlineTemplate: true,
    genDefaultAs: '_sfc_main',
    sourceMap: false,
    templateOptions: {
      id: scope,
      filename: id,
      scoped,
      slotted: descriptor.slotted,
      ast: descriptor.template?.ast,
      isProd: true,
      transformAssetUrls: { includeAbsolute: true },
      compilerOptions: {
        scopeId: scoped ? `data-v-${scope}` : undefined,
        expressionPlugins: lang === 'ts' ? ['typescript'] : [],
        isCustomElement: (tag: string) => compiler.customElements.has(tag),
      },
    },
  })
  const plain = lang === 'ts' ? withoutTypes(script.content) : script.content
  const end = scoped ? `\n_sfc_main.__scopeId = "data-v-${scope}"` : ''
  const rewritten = await rewrite(kitchen, await rewrite(kitchen, plain, id), id, 'post')
  return {
    ...toFunction(`${rewritten}${end}\nexport default _sfc_main`, id, kitchen),
    css: await compileStyles(descriptor.styles, id, scope, kitchen),
    tokens: [...tokens],
  }
}

/** Compiles one slide, through Slidev's own Markdown and its own wrapping in a layout. */
export async function compileSlide(content: string, id: string, kitchen: SlideKitchen): Promise<CompiledModule> {
  const component = await rewrite(kitchen, await through(kitchen.markdown, content, id), id, 'pre')
  const compiled = await compileComponent(await through(kitchen.layout, component, id), id, kitchen)
  return { ...compiled, tokens: [...(await kitchen.uno.applyExtractors(component, id, new Set(compiled.tokens)))] }
}
