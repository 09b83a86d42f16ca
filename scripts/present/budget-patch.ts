import type { DeckSlide } from '../source/read-deck.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { LineEdit } from './unified-diff.ts'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'
import { loadDeck } from '../slidev/plain-text.ts'
import { deckSlides } from '../source/read-deck.ts'
import { formatClock, secondsOf } from '../source/seconds.ts'
import { budgetEdit, changeOnlyBudgets } from './budget-edits.ts'
import { proposeBudgets } from './rehearsal.ts'
import { unifiedDiff } from './unified-diff.ts'

export interface BudgetPatch {
  /** For `git apply` or `patch -p1` in the folder; empty where nothing is to be changed. */
  text: string
  /** Absolute: where the patch's paths begin. */
  folder: string
  /** How many slides get another budget by it. */
  changes: number
  /** What the patch does not do, and is to be written by hand. */
  byHand: { no: number; file: string; line: number; budget: string }[]
}

interface Change {
  no: number
  file: string
  line: number
  budget: string
  edit?: LineEdit
}

const isBelow = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/** The folder itself, or the nearest around it that holds all files. */
function folderAround(folder: string, files: readonly string[]): string {
  let found = folder
  while (!files.every(file => isBelow(found, file)) && dirname(found) !== found) found = dirname(found)
  return found
}

/** The block that decides a slide's budget, unless it does so for others too: the outermost that states one, else its own. */
function blockOf(slide: DeckSlide, slides: readonly DeckSlide[]) {
  const block =
    slide.blocks.find(({ frontmatter }) => /^\s*["']?budget["']?\s*:/m.test(frontmatter)) ?? slide.blocks.at(-1)
  if (block === undefined) return undefined
  const isOwn = block === slide.blocks.at(-1)
  return isOwn || slides.filter(({ blocks }) => blocks.includes(block)).length === 1 ? block : undefined
}

function changeOf(
  slide: DeckSlide,
  slides: readonly DeckSlide[],
  texts: ReadonlyMap<string, string>,
  seconds: number,
): Change {
  const budget = formatClock(seconds)
  const block = blockOf(slide, slides)
  const text = block && texts.get(block.file)
  return {
    no: slide.slide,
    file: block?.file ?? slide.file,
    line: slide.start,
    budget,
    edit: block && text !== undefined ? budgetEdit(block, text, budget) : undefined,
  }
}

/**
 * What a rehearsal proposes as a change of the deck's files as they are now; it changes none of them.
 *
 * @param entry The deck, absolute.
 * @param rehearsal What was rehearsed.
 * @param folder Where the patch is to be applied, absolute; a folder around it where files lie elsewhere.
 */
export async function budgetPatch(entry: string, rehearsal: Rehearsal, folder: string): Promise<BudgetPatch> {
  const root = dirname(entry)
  const { slides } = deckSlides(await loadDeck(entry, root))
  const files = [...new Set(slides.flatMap(({ blocks }) => blocks.map(({ file }) => file)))]
  const texts = new Map(await Promise.all(files.map(async file => [file, await readFile(file, 'utf8')] as const)))
  const changes = proposeBudgets(rehearsal).flatMap(({ id, seconds }) => {
    const slide = slides.find(one => String(one.values.id ?? `#${one.slide}`) === id)
    return slide === undefined || secondsOf(slide.values.budget) === seconds
      ? []
      : [changeOf(slide, slides, texts, seconds)]
  })
  const around = folderAround(folder, files)
  const done = new Set<Change>()
  let patch = ''
  for (const [file, text] of [...texts].sort()) {
    const own = new Map<number, Change>()
    // A part that is shown twice has one budget: the first showing's.
    for (const change of changes)
      if (change.file === file && change.edit !== undefined) own.set(change.edit.at, own.get(change.edit.at) ?? change)
    const edits = [...own.values()].flatMap(({ edit }) => edit ?? [])
    if (!changeOnlyBudgets(file, text, edits)) continue
    patch += unifiedDiff(relative(around, file).split(sep).join('/'), text, edits)
    own.forEach(change => done.add(change))
  }
  const left = changes.filter(change => !done.has(change))
  return {
    text: patch,
    folder: around,
    changes: done.size,
    byHand: left.map(({ no, file, line, budget }) => ({ no, file, line, budget })),
  }
}

/** The command that applies a patch from where one is; `file` is absolute. */
export function applyCommand({ folder }: Pick<BudgetPatch, 'folder'>, file: string, here: string): string {
  const quoted = (path: string): string =>
    /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
  return folder === here
    ? `git apply ${quoted(relative(here, file))}`
    : `git -C ${quoted(folder)} apply ${quoted(file)}`
}
