import type { resolveOptions } from '@slidev/cli'
import type { HtmlTagDescriptor, InlineConfig, Plugin } from 'vite'
import { DRAWINGS_FEATURE, PEOPLES_FEATURES, PEOPLES_PAGES } from '../slidev/features.ts'
import { slideOfModule } from '../slidev/module-ids.ts'

type Options = Awaited<ReturnType<typeof resolveOptions>>

/** The stage mounts its slides in the print view and nothing else. */
const UNUSED_PAGES = new RegExp(`/pages/(?:${PEOPLES_PAGES.join('|')})\\.vue$`)
const EMPTY = '\0deck:empty-page'

const emptyPages: Plugin = {
  name: 'deck:empty-pages',
  enforce: 'pre',
  resolveId: {
    filter: { id: UNUSED_PAGES },
    handler: (_, importer) => (importer?.includes('/@slidev/client/') ? EMPTY : undefined),
  },
  load: { filter: { id: /\0deck:empty-page$/ }, handler: () => 'export default { render: () => null }' },
}

/** All slides are mounted at once: the page asks for them together with the app, rather than when that has started. */
const preloadSlides: Plugin = {
  name: 'deck:preload-slides',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const slides = Object.values(bundle).filter(
        output => output.type === 'chunk' && output.moduleIds.some(slideOfModule),
      )
      return slides.map(({ fileName }): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
        injectTo: 'head',
      }))
    },
  },
}

function asksForTwoslash({ slides }: Options['data']): boolean {
  return slides.some(({ content }) => /^\s*(?:`{3}|~{3}).*\btwoslash\b/m.test(content))
}

/**
 * Leaves out of a build what its stage never opens, and what makes it small for a network that is not there: about a third
 * of the time. Drawings stay where the deck keeps them, since they are on the slides.
 */
export function trimForStage({ data, utils }: Options): InlineConfig {
  for (const feature of PEOPLES_FEATURES) utils.define[feature] = 'false'
  if (!data.config.drawings.persist) utils.define[DRAWINGS_FEATURE] = 'false'
  // Loading its compiler takes longer than drawing ten slides.
  if (!asksForTwoslash(data)) data.config.twoslash = false
  return { plugins: [emptyPages, preloadSlides], build: { minify: false, cssMinify: false } }
}
