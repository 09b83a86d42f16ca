import type { Plugin } from 'vite'
import { LEAVES_SLIDES } from './incremental/leaves-slides.ts'

/** Lets the built page say the deck's language from its first byte on: Slidev says English until its scripts run. (In development it sends its page past the plugins.) */
export function pageLanguagePlugin(language: string | undefined): Plugin {
  return {
    name: 'deck:page-language',
    api: LEAVES_SLIDES,
    transformIndexHtml: html =>
      language === undefined
        ? html
        : html.replace(/(<html (?:[^>]* )?lang=")[^"]*/, (_, before: string) => `${before}${language}`),
  }
}
