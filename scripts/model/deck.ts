/** A set of colours that a deck is shown in. */
export type Scheme = 'light' | 'dark'

/** What is known of a slide from its Markdown, before anything is drawn. */
export interface Slide {
  /** Counted from 1, hidden slides left out, as Slidev does. */
  no: number
  /** Its words, without the marks of Markdown. */
  title?: string
  /** Of the heading that gave the title. */
  level: number
  /** A section opens those that follow it; a cover or an end stands alone. */
  role?: 'section' | 'slide' | 'alone'
  note: string
  hideInToc: boolean
  /** A name that links may use in place of the number. */
  alias?: string
  /** The frontmatter's `id`, by which the slide is the same in every edition. */
  id?: string
  layout?: string
  /** How long it may take, in seconds. */
  budget?: number
  /** The click states that are to be pages of their own before the last one: the frontmatter's `print`. */
  print?: number[]
  /** Absolute. */
  file: string
  /** Where the slide begins in its file, counted from 1. */
  line: number
  /** Its last line. */
  end: number
  /** Where the frontmatter of the slides stands that import it (`src: part.md`), the outermost first. */
  importers?: { file: string; line: number; end: number }[]
}

/** What is known of a deck from its Markdown. */
export interface Deck {
  /** Absolute. */
  entry: string
  title: string
  language: string
  author?: string
  subject?: string
  keywords: string[]
  /** The talk's length in seconds, where the headmatter states one. */
  duration?: number
  /** Of the canvas, in CSS pixels. */
  width: number
  height: number
  /** Whether the deck knows its dark colours only. */
  isDark: boolean
  /** Those that the deck may be shown in; light first. */
  schemes: Scheme[]
  /** Whether it may ask other machines for anything: the headmatter’s `remoteAssets`. */
  remoteAssets: boolean
  /** The headmatter’s `present:`, as far as it can be read. */
  present: PresentSettings
  /** Whether followers see the notes: the headmatter’s `audienceNotes`. */
  audienceNotes?: boolean
  /** What its `check:` says of each rule, which holds for the export too. */
  settings: DeckSettings
  /** The address of the icon in the browser's tab, which no slide shows. */
  icon: string
  /** Where the built site is to be hosted: `/talk/`. */
  base: string
  /** Where the deck’s vite.config wants the built site, from its own folder. */
  outFolder?: string
  /** Where the built site is hosted: the headmatter’s `seoMeta: { ogUrl }`, else its `url`. */
  address?: string
  /** The picture for previews of its address (`seoMeta.ogImage`): a file beside the deck, or `auto` for its first slide. */
  previewImage?: string
  /** The headmatter's `exportFilename`. */
  exportFilename?: string
  /** The headmatter's `export:` block, unchecked. */
  exportOptions: Record<string, unknown>
  /** Whether the headmatter asks for a PDF in the hosted site. */
  download: boolean
  /** When its words were changed last, in milliseconds since 1970. */
  changed: number
  slides: Slide[]
  /** Tags that no component answered at build time; the running app may know some of them. */
  unansweredTags: UnansweredTag[]
}

/** What a deck says of the talk it is given in. */
export interface PresentSettings {
  /** The node that tells where the talk is, for a site on a static host: an address. */
  relay?: string
  /** The address where phones follow, for its QR code. */
  follow?: string
  /** The time of day at which the talk begins, `14:30`. */
  start?: string
}

/** What a deck says of rules in its frontmatter. */
export interface DeckSettings {
  severities: Record<string, 'error' | 'warning' | 'off'>
  /** Rules that say nothing on some slides, for a reason. */
  silencers: { rule: string; reason: string; slides: number[] }[]
}

/** A tag that looks like a component's and had none when the slide was compiled. */
export interface UnansweredTag {
  name: string
  /** None where the tag stands in a component. */
  slide?: number
  /** Absolute. */
  file: string
  line?: number
}
