import type { SlidevData } from '@slidev/types'
import type { Violation } from '../model/diagnostic.ts'
import type { Components } from './components.ts'
import type { FrontmatterBlock } from './frontmatter.ts'
import type { Layout } from './layouts.ts'
import type { DeckData, SlideSource } from './slide-source.ts'
import { dirname } from 'node:path'
import { loadDeck } from '../slidev/plain-text.ts'
import { layoutFiles, readComponents, readOwnParts } from './components.ts'
import { readFrontmatter } from './frontmatter.ts'
import { statedLanguage } from './language.ts'
import { readLayouts } from './layouts.ts'
import { rootsOf } from './roots.ts'
import { slideSources, sourceOf } from './slide-source.ts'

/** A slide as it stands in its file, with what Slidev makes of it. */
export interface DeckSlide extends SlideSource {
  /** The line it begins on, its frontmatter included. */
  start: number
  title?: string
  note: string
  layout: string
  /** What its frontmatter says, together with that of the slides that import it. */
  values: Record<string, unknown>
  /** The frontmatter of the slides that import it, the outermost first, and its own. */
  blocks: DeckBlock[]
}

/** A block of frontmatter of a deck. */
export interface DeckBlock extends FrontmatterBlock {
  /** Its file may be a deck of its own, and this its headmatter. */
  isFirstOfFile: boolean
  /** The layouts of the slides it holds for. */
  layouts: Set<string>
}

/** A deck as it stands in its files: all that can be known of it without building it. */
export interface DeckSource {
  /** Absolute. */
  entry: string
  /** Its folder. */
  root: string
  headmatter: Record<string, unknown>
  /** The language it says it speaks, or else English. */
  language: string
  slides: DeckSlide[]
  /** Each once: the headmatter, then the others in the order of the slides. */
  blocks: DeckBlock[]
  /** The first slide's, which is the deck's headmatter. */
  head?: DeckBlock
  /** What keeps it from being read: a file that is not there, a theme that is not installed. */
  problems: Violation[]
  /** The folders that Slidev takes layouts and components from. */
  folders: string[]
  /** The theme and addons that are not installed: what they would bring is not known. */
  missing: string[]
  layouts: ReadonlyMap<string, Layout>
  components: Components
}

type Loaded = DeckData & Pick<SlidevData, 'headmatter' | 'entry'>

/** As Slidev chooses it: the first slide is a cover unless it says otherwise. */
function layoutOf(frontmatter: Record<string, unknown>, index: number, headmatter: Record<string, unknown>): string {
  const { defaults } = headmatter
  const usual = typeof defaults === 'object' && defaults !== null && 'layout' in defaults ? defaults.layout : undefined
  return String((frontmatter.layout ?? usual) || (index === 0 ? 'cover' : 'default'))
}

/** The slides of a deck that Slidev has loaded, and every block of frontmatter that holds for one of them. */
export function deckSlides({ slides, markdownFiles, headmatter, entry }: Loaded): {
  slides: DeckSlide[]
  blocks: DeckBlock[]
  head?: DeckBlock
} {
  const blocks = new Map<object, DeckBlock>()
  const blockOf = (source: Loaded['slides'][number]['source'], slide: number | undefined): DeckBlock => {
    const known = blocks.get(source)
    if (known) return known
    const block = {
      ...sourceOf(source, slide ?? 0, markdownFiles),
      slide,
      isFirstOfFile: source.index === 0,
      layouts: new Set<string>(),
    }
    blocks.set(source, block)
    return block
  }
  const sources = slideSources({ slides, markdownFiles })
  const [first] = entry.slides
  const shown = slides.findIndex(({ source }) => source === first)
  // Its first, even where it is hidden and no slide.
  const head = first && blockOf(first, shown === -1 ? undefined : shown + 1)
  return {
    head,
    slides: slides.flatMap(({ source, importChain = [], frontmatter, title, note }, index) => {
      const own = sources[index]
      if (!own) return []
      const layout = layoutOf(frontmatter, index, headmatter)
      const around = [...importChain.map(importer => blockOf(importer, undefined)), blockOf(source, index + 1)]
      around.forEach(block => block.layouts.add(layout))
      return [
        {
          ...own,
          start: source.start + 1,
          title: title === undefined || title === null ? undefined : String(title),
          note: note ?? '',
          layout,
          values: frontmatter,
          blocks: around,
        },
      ]
    }),
    blocks: [...blocks.values()],
  }
}

/** The Markdown that Slidev could not read, such as a file that is not there. */
export function unreadProblems({ markdownFiles }: Pick<DeckData, 'markdownFiles'>): Violation[] {
  return Object.values(markdownFiles).flatMap(({ filepath, errors = [] }) =>
    errors.map(({ row, message }) => ({ subject: message, message, place: { file: filepath, line: row + 1 } })),
  )
}

function missingProblems(missing: readonly string[], head: DeckBlock | undefined, file: string): Violation[] {
  const entries = head ? readFrontmatter(head).entries : []
  return missing.map(name => ({
    subject: name,
    message: `"${name}" is not installed, and the deck cannot be built without it`,
    place: { file, line: 1, ...entries.find(({ value }) => [value].flat().includes(name))?.place, slide: undefined },
  }))
}

/** Reads a deck and all that its slides are held against, without Slidev's server, its theme, or a build. */
export async function readDeck(entry: string): Promise<DeckSource> {
  const root = dirname(entry)
  const data = await loadDeck(entry, root)
  const { folders, missing } = await rootsOf(entry, data.headmatter)
  const own = await readOwnParts(root)
  const read = deckSlides(data)
  const [components, layouts] = await Promise.all([
    readComponents(root, folders, own),
    layoutFiles(root, folders, own).then(async files => readLayouts(files, own.props)),
  ])
  return {
    entry,
    root,
    headmatter: data.headmatter,
    language: statedLanguage(data.headmatter) ?? 'en',
    ...read,
    problems: [...unreadProblems(data), ...missingProblems(missing, read.head, entry)],
    folders,
    missing,
    layouts,
    components,
  }
}
