// Slidev decides at build time which parts of its client there are, by names that it defines for Vite and that its client reads.

/** The print view, which Slidev keeps for its own exporter. */
export const PRINT_FEATURE = '__SLIDEV_FEATURE_PRINT__'

/** Drawings that can be made; those that were kept are shown without it. */
export const DRAWINGS_FEATURE = '__SLIDEV_FEATURE_DRAWINGS__'

function features(...names: string[]): string[] {
  return names.map(name => `__SLIDEV_FEATURE_${name}__`)
}

/** What needs a server, or is for the speaker alone. */
export const PRESENTER_FEATURES = features('PRESENTER', 'RECORD', 'BROWSER_EXPORTER', 'PWA')

/** What only people use who walk through a deck. */
export const PEOPLES_FEATURES = [...PRESENTER_FEATURES, ...features('WAKE_LOCK')]

/** The client's pages for people that are there without those features. */
export const PEOPLES_PAGES = ['play', '404', 'presenter/print']
