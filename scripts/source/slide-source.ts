import type { SlidevData } from '@slidev/types'
import { loadDeck } from '../slidev/plain-text.ts'

type SlidevSlide = SlidevData['slides'][number]
type SourceSlide = SlidevSlide['source']

/** A slide as it stands in its file. */
export interface SlideSource {
  /** Counted from 1, as Slidev does. */
  slide: number
  file: string
  /** The line its content begins on. */
  line: number
  /** Its content, line for line as in the file: notes and comments are still there. */
  content: string
  /** Its own frontmatter as YAML; empty where it has none. */
  frontmatter: string
  /** The line its frontmatter begins on. */
  frontmatterLine: number
}

/** What Slidev knows of a deck, as far as its sources go. */
export type DeckData = Pick<SlidevData, 'slides' | 'markdownFiles'>

/** A slide's own block in its file, whether it is shown or only imports others. */
export function sourceOf(
  { filepath: file, start, contentStart, end, frontmatterRaw = '', frontmatterStyle }: SourceSlide,
  slide: number,
  markdownFiles: DeckData['markdownFiles'],
): SlideSource {
  const lines = (markdownFiles[file]?.raw ?? '').split(/\r?\n/)
  const fence =
    frontmatterStyle === 'yaml'
      ? lines.findIndex((line, at) => at >= start && line.trimStart().startsWith('```'))
      : start
  return {
    slide,
    file,
    line: contentStart + 1,
    content: lines.slice(contentStart, end).join('\n'),
    frontmatter: frontmatterRaw,
    // Counted from 1, and after the `---`.
    frontmatterLine: fence + 2,
  }
}

/** The slides of a deck that Slidev has loaded, imported ones (`src: other.md`) with their own file and lines. */
export function slideSources({ slides, markdownFiles }: DeckData): SlideSource[] {
  return slides.map(({ source }, index) => sourceOf(source, index + 1, markdownFiles))
}

/** Reads a deck as Slidev would, without Slidev's server. */
export async function readSlides(entry: string, root: string): Promise<SlideSource[]> {
  return slideSources(await loadDeck(entry, root))
}
