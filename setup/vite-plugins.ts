/** Guards this deck's tags, props, sources and data, and lets components read `data/`. */
export { deckPlugins as default } from '../scripts/plugins.ts'
