import type { Plugin } from 'vite'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { detectFeatures, parseSync } from '@slidev/parser'
import { parse as parseComponent } from '@vue/compiler-sfc'
import { parseHTML } from 'linkedom'

// The build of Vue that compiles templates, as Slidev's build does ahead of time.
const { createSSRApp, h } = createRequire(import.meta.url)('vue') as typeof import('vue')
const { renderToString } = createRequire(import.meta.url)('vue/server-renderer') as typeof import('vue/server-renderer')

interface Uno {
  generate: (
    code: string,
    options: { preflights: boolean; id: string },
  ) => Promise<{ matched: Set<string>; css: string }>
}

/** A slide as its reader has it. */
export interface RenderedSlide {
  html: string
  /** What is read on it. */
  text: string
  note: string
  /** Pictures that Slidev would load before the slide is shown. */
  images: string[]
  /** What Slidev loads scripts for: `tweet`, `mermaid`. */
  features: string[]
  /** The classes that UnoCSS believes to see in it and in its notes. */
  classes: string[]
}

export interface Renderer {
  /** A deck's slides, through Slidev's own Markdown, UnoCSS and Vue, without a build. */
  render: (deck: string) => Promise<RenderedSlide[]>
}

type Transform = (code: string, id: string) => Promise<{ code: string } | string | null | undefined>

function transformOf({ transform }: Plugin): Transform {
  return (typeof transform === 'function' ? transform : transform?.handler) as unknown as Transform
}

async function transformed(plugin: Plugin, code: string, id: string): Promise<string> {
  const result = await Reflect.apply(
    transformOf(plugin),
    {
      addWatchFile: () => {},
      warn: () => {},
      error: (error: unknown) => {
        throw error
      },
    },
    [code, id],
  )
  return typeof result === 'string' ? result : (result?.code ?? code)
}

/** What a reader reads: words with one space between them, and between one block and the next. */
export function readText(html: string): string {
  const { document } = parseHTML(
    `<!DOCTYPE html><html><body>${html.replaceAll(/<\/(?:h\d|p|li|t[dhr]|div|pre|blockquote)>/g, '$& ')}</body></html>`,
  )
  return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** Starts Slidev's plugins for a deck in a folder, with KaTeX on, as one formula anywhere in a deck turns it on for all of it. */
export async function createRenderer(folder: string): Promise<Renderer> {
  const entry = join(folder, 'deck.md')
  await mkdir(folder, { recursive: true })
  await writeFile(entry, '---\ntheme: none\nfonts: { provider: none }\n---\n\n# One\n\n$a$\n')
  const options = await resolveOptions({ entry }, 'build')
  const plugins = ((await ViteSlidevPlugin(options, {})) as (Plugin | Plugin[])[]).flat(9).filter(Boolean) as Plugin[]
  const named = (name: string): Plugin => {
    const plugin = plugins.find(one => one.name === name)
    if (!plugin) throw new Error(`Slidev has no plugin ${name}; it has ${plugins.map(one => one.name).join(', ')}`)
    return plugin
  }
  const markdown = named('unplugin-vue-markdown')
  const { getContext } = (
    named('unocss:api') as Plugin & { api: { getContext: () => { uno: Uno; ready: Promise<unknown> } } }
  ).api
  const unocss = getContext()
  await unocss.ready
  const spread = plugins.filter(({ name }) => name.startsWith('unocss:transformers'))
  const loader = named('slidev:loader') as Plugin & { load: (this: unknown, id: string) => Promise<{ code: string }> }

  async function renderSlide(content: string, index: number): Promise<Omit<RenderedSlide, 'images' | 'features'>> {
    const id = `${entry}__slidev_${index + 1}.md`
    let code = await transformed(markdown, content, id)
    for (const plugin of spread) code = await transformed(plugin, code, id)
    const frontmatter = (await Reflect.apply(loader.load, {}, [`${entry}__slidev_${index + 1}.frontmatter`])) as {
      code: string
    }
    let front = frontmatter.code
    for (const plugin of spread) front = await transformed(plugin, front, `${id}.js`)
    const template = parseComponent(code).descriptor.template?.content ?? ''
    const failures: unknown[] = []
    const app = createSSRApp({
      template,
      components: {
        CodeBlockWrapper: {
          render(this: { $slots: { default?: () => unknown } }) {
            return h('div', this.$slots.default?.() as never)
          },
        },
        Link: {
          render(this: { $slots: { default?: () => unknown } }) {
            return h('a', this.$slots.default?.() as never)
          },
        },
      },
    })
    app.config.errorHandler = error => failures.push(error)
    app.config.warnHandler = message => failures.push(message)
    const html = await renderToString(app)
    if (failures.length > 0) throw new Error(`slide ${index + 1}: ${failures.join('; ')}\n${template}`)
    const note = /"noteHTML":("(?:[^"\\]|\\.)*")/.exec(front)?.[1] ?? '""'
    const seen = await Promise.all([code, front].map(async one => unocss.uno.generate(one, { preflights: false, id })))
    return {
      html,
      text: readText(html),
      note: readText(JSON.parse(note) as string),
      classes: seen.flatMap(({ matched }) => [...matched]),
    }
  }

  return {
    async render(deck) {
      const parsed = parseSync(deck, entry)
      options.data.slides = parsed.slides.map((source, index) => ({
        ...source,
        index,
        source,
        frontmatter: source.frontmatter,
        title: source.title,
        note: source.note,
      })) as typeof options.data.slides
      const rendered: RenderedSlide[] = []
      for (const [index, { content, raw, images = [] }] of parsed.slides.entries()) {
        const { katex: _, ...features } = detectFeatures(raw)
        rendered.push({
          ...(await renderSlide(content, index)),
          images,
          features: Object.entries(features)
            .filter(([, isOn]) => isOn)
            .map(([name]) => name),
        })
      }
      return rendered
    },
  }
}
