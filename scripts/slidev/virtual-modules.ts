// Slidev writes some of its client's modules for each deck, under names that begin with `/@slidev/`; its client asks for them as `#slidev/…`.

/** The list of slides. */
export const SLIDES_MODULE = '/@slidev/slides'

/** The deck's settings. */
export const CONFIGS_MODULE = '/@slidev/configs'

/** The component that draws a slide's title where slides are listed, and the Markdown that it is made from. */
export const TITLES_MODULE = '/@slidev/title-renderer'
export const TITLES_MARKDOWN = '/@slidev/title-renderer.md'

/** A module's own name, whichever way it is asked for. */
export function virtualModule(source: string): string {
  return source.replace(/^#slidev\//, '/@slidev/')
}

/** What compiled slides import by name, and the list of slides beside them. */
export const SLIDE_IMPORTS = [
  'vue',
  '@slidev/client',
  '@slidev/client/context.ts',
  '@slidev/client/internals/SlideLoading.vue',
]

/** The component that stands for a slide while it loads. */
export const LOADING_COMPONENT = '@slidev/client/internals/SlideLoading.vue'

/** The page's script that starts Slidev's client. */
export const MAIN_SCRIPT = /<script type="module" src="[^"]*\/main\.ts"><\/script>/

/** Slidev's components that bring a compiler or an editor of their own. */
export const HEAVY_COMPONENT = /\/builtin\/(?:Monaco|Mermaid|PlantUml)\.vue$/
