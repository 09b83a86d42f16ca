import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { parse } from 'yaml'
import { plainText } from '../../slidev/plain-text.ts'

/** How a deck in a folder looks, as far as it is said beside it. */
export interface Look {
  /** What of the headmatter decides how slides look. */
  headmatter: Record<string, unknown>
  /** The stations of the line that the layouts there draw; none where they draw no line. */
  line: readonly string[]
  /** The components there, by name. */
  components: ReadonlySet<string>
  /** Whether slides there are drawn by layouts and styles of their own, which know how large a picture may be. */
  hasStyles: boolean
}

/** What a drafted deck takes over from the deck beside it. */
const TAKEN_OVER = [
  'theme',
  'addons',
  'themeConfig',
  'colorSchema',
  'aspectRatio',
  'canvasWidth',
  'fonts',
  'favicon',
  'drawings',
  'transition',
  'remoteAssets',
  'selectable',
  'defaults',
  'css',
  'timer',
]
/** Text to be read from the back of a room, where Slidev's own is small and, under a title, pale. */
const READABLE = [
  '[&_li]:text-[26px]!',
  '[&_li]:leading-snug!',
  '[&_li]:my-4',
  '[&_p]:text-[26px]!',
  '[&_p]:leading-snug!',
  '[&_h1]:font-bold!',
  '[&_h1]:leading-tight!',
  '[&_table]:text-2xl!',
  '[&_h1]:mb-8!',
  '[&_h1+p]:opacity-100!',
  '[&_blockquote]:p-6!',
  '[--slidev-code-font-size:17px]',
  '[--slidev-code-line-height:26px]',
]
/** A deck that knows nothing of its surroundings asks no other machine for anything. */
const PLAIN = {
  theme: 'default',
  fonts: { provider: 'none' },
  favicon: 'data:,',
  defaults: { class: READABLE.join(' ') },
}

async function headmatterOf(file: string): Promise<Record<string, unknown> | undefined> {
  const raw = await readFile(file, 'utf8').catch(() => undefined)
  if (raw === undefined) return undefined
  const { parseSync } = await import('@slidev/parser')
  const {
    slides: [first],
  } = parseSync(plainText(raw, file), file)
  return first?.frontmatter
}

/** The keys of `topics:` in data/topics.yaml, in its order; none where the folder has no such file. */
async function stationsOf(folder: string): Promise<string[]> {
  const raw = await readFile(join(folder, 'data', 'topics.yaml'), 'utf8').catch(() => undefined)
  if (raw === undefined) return []
  const { topics } = (parse(raw) ?? {}) as { topics?: Record<string, unknown> | null }
  return Object.keys(topics ?? {})
}

/** The nearest folder above a deck's own that holds a deck with layouts, which Slidev looks for beside the deck alone. */
function workspaceAbove(output: string): string | undefined {
  if (existsSync(join(dirname(output), 'slides.md')) || existsSync(join(dirname(output), 'layouts'))) return undefined
  for (let folder = dirname(dirname(output)); folder !== dirname(folder); folder = dirname(folder))
    if (['slides.md', 'layouts', 'package.json'].every(name => existsSync(join(folder, name)))) return folder
  return undefined
}

/** Slidev takes a folder for an addon, by its place beside the deck: its layouts, components, styles and setup are the deck's too. */
function asAddon(workspace: string, folder: string): string {
  return `@/${relative(folder, workspace).replaceAll('\\', '/')}`
}

/** Looks at what lies in the folder that a deck will lie in, or in the workspace above it: another deck, layouts, styles, components. */
export async function findLook(output: string): Promise<Look> {
  const folder = dirname(output)
  const above = workspaceAbove(output)
  const workspace = above ?? folder
  const beside = await headmatterOf(join(workspace, 'slides.md'))
  const components = await Array.fromAsync(glob('**/*.vue', { cwd: join(workspace, 'components') }))
  const taken = beside
    ? Object.fromEntries(TAKEN_OVER.flatMap(key => (key in beside ? [[key, beside[key]] as const] : [])))
    : PLAIN
  return {
    headmatter:
      above === undefined
        ? taken
        : // What the other deck's site has at its root is not at this one's.
          { ...taken, addons: [...ownAddons(taken), asAddon(above, folder)], favicon: PLAIN.favicon },
    line: existsSync(join(workspace, 'layouts', 'section.vue')) ? await stationsOf(workspace) : [],
    components: new Set(components.map(file => basename(file, '.vue'))),
    hasStyles: existsSync(join(workspace, 'styles')),
  }
}

function ownAddons({ addons }: Record<string, unknown>): unknown[] {
  return Array.isArray(addons) ? addons : []
}
