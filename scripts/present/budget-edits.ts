import type { SlideSource } from '../source/slide-source.ts'
import type { LineEdit } from './unified-diff.ts'
import { parseSync } from '@slidev/parser'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { applyEdits } from './unified-diff.ts'

/** Where a slide's frontmatter is, or would be: what `sourceOf` knows of it. */
export type Block = Pick<SlideSource, 'frontmatter' | 'frontmatterLine'>

/** The value of a `budget:` that is there, written anew in the same quotes; undefined where it is not on a line of its own. */
function changedLine({ frontmatter, frontmatterLine }: Block, lines: readonly string[], time: string) {
  const counter = new LineCounter()
  const { contents } = parseDocument(frontmatter, { lineCounter: counter, uniqueKeys: false })
  if (!isMap(contents) || contents.flow === true) return undefined
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'budget')
  if (pair === undefined) return undefined
  const [from, to] = (isScalar(pair.value) && pair.value.range) || [0, 0]
  const { line, col } = counter.linePos(from)
  const at = frontmatterLine - 2 + line
  const before = lines[at] ?? ''
  if (!/^\s*["']?budget["']?\s*:/.test(before)) return undefined
  const quote = before[col - 1] === '"' ? '"' : "'"
  const written = `${quote}${time}${quote}`
  return to > from
    ? { at, text: before.slice(0, col - 1) + written + before.slice(col - 1 + to - from) }
    : { at, text: before.replace(/^(\s*["']?budget["']?\s*:)[ \t]*/, (_, key: string) => `${key} ${written}`) }
}

/** The change that gives a slide's frontmatter a budget; undefined where it is not written as one would by hand. */
export function budgetEdit(block: Block, text: string, time: string): LineEdit | undefined {
  const lines = text.split('\n')
  const end = text.includes('\r\n') ? '\r' : ''
  const budget = `budget: '${time}'${end}`
  const rule = `---${end}`
  const changed = changedLine(block, lines, time)
  if (changed !== undefined) return { at: changed.at, remove: 1, insert: [changed.text] }
  const fence = block.frontmatterLine - 2
  const opening = lines[fence] ?? ''
  if (/^---(?!-)/.test(opening) || /^\s*```ya?ml/.test(opening)) {
    const closing = opening.startsWith('---') ? /^---/ : /^\s*```/
    const at = lines.findIndex((line, index) => index > fence && closing.test(line))
    return at === -1 ? undefined : { at, remove: 0, insert: [budget] }
  }
  if (fence === 0) return { at: 0, remove: 0, insert: [rule, budget, rule, end] }
  // What divides the slides opens the frontmatter, where it is of three dashes.
  return /^---\s*$/.test(lines[fence - 1] ?? '')
    ? { at: fence, remove: 0, insert: [budget, rule] }
    : { at: fence - 1, remove: 1, insert: [rule, budget, rule] }
}

function withoutBudgets(text: string, file: string): string {
  return JSON.stringify(
    parseSync(text, file).slides.map(({ frontmatter, content, note }) => {
      const { budget: _, ...others } = frontmatter
      return [others, content, note]
    }),
  )
}

/** Whether Slidev reads the same slides after the edits, but for their budgets. */
export function changeOnlyBudgets(file: string, text: string, edits: readonly LineEdit[]): boolean {
  try {
    return withoutBudgets(text, file) === withoutBudgets(applyEdits(text, edits), file)
  } catch {
    return false
  }
}
