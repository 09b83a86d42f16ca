// What a deck may take from this command into its own `setup/vite-plugins.ts`, all of it in one line:
//
//   export { deckPlugins as default } from 'slidev-deck/plugins'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { dataPlugin } from './site/data-plugin.ts'
import { guardPlugin } from './site/guard-plugin.ts'
import { pageLanguagePlugin } from './site/page-language-plugin.ts'
import { statedLanguage } from './source/language.ts'

export { readData } from './site/read-data.ts'
export { dataPlugin, guardPlugin, pageLanguagePlugin, statedLanguage }

/**
 * The plugins of a deck whose tags, props, sources and data are guarded:
 *
 * - the guard ends the start and the build for a tag, a prop, a source or a data file that is wrong, with file and line;
 * - components can import the files of `data/`, each guarded by the schema beside it, in the deck's language;
 * - the built page states the deck's language.
 *
 * @param options What Slidev hands to `setup/vite-plugins.ts`.
 */
export function deckPlugins(options: ResolvedSlidevOptions): Plugin[] {
  const language = statedLanguage(options.data.headmatter)
  return [dataPlugin(language), pageLanguagePlugin(language), guardPlugin(options)]
}
