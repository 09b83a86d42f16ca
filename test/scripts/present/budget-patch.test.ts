import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { expect, it } from 'vitest'
import { applyCommand, budgetPatch } from '../../../scripts/present/budget-patch.ts'
import { proposeBudgets } from '../../../scripts/present/rehearsal.ts'
import { unifiedDiff } from '../../../scripts/present/unified-diff.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** A rehearsal of the whole deck in which each slide took what is given, by the ids of the deck's slides. */
async function rehearsed(entry: string, taken: readonly number[], duration?: number) {
  const { slides } = await load({ roots: [dirname(entry)], userRoot: dirname(entry) }, entry)
  return {
    began: '',
    title: '',
    duration,
    taken: 0,
    slides: slides.map(({ frontmatter }, index) => ({
      no: index + 1,
      id: String(frontmatter.id ?? `#${index + 1}`),
      title: '',
      taken: taken[index] ?? 0,
      clicks: [],
    })),
  }
}

async function budgets(entry: string): Promise<unknown[]> {
  const { slides } = await load({ roots: [dirname(entry)], userRoot: dirname(entry) }, entry)
  return slides.map(({ frontmatter }) => frontmatter.budget)
}

const KINDS = `---
theme: none
budget: "1:00" # of the first
---

# One

---

# Without frontmatter

---
layout: center
# a remark
---

# With others

---
id: last
budget: 40s
---

# Last`

it.each([
  ['', KINDS],
  [', of Windows', KINDS.replaceAll('\n', '\r\n')],
])('is a patch that git applies, and that changes only budgets, in every kind of frontmatter%s', async (_, text) => {
  await using folder = await temporaryFolder()
  const entry = join(folder.path, 'deck.md')
  await write(folder.path, { 'deck.md': text })
  const patch = await budgetPatch(entry, await rehearsed(entry, [70, 12, 33, 41]), folder.path)
  expect(patch).toMatchObject({ changes: 3, byHand: [], folder: folder.path })
  expect(await readFile(entry, 'utf8')).toBe(text)
  execFileSync('git', ['apply', '-'], { cwd: folder.path, input: patch.text })
  expect(await budgets(entry)).toEqual(['1:10', '0:10', '0:35', '40s'])
  expect(await readFile(entry, 'utf8')).toContain('budget: "1:10" # of the first')
  const bare = (await readFile(entry, 'utf8')).replaceAll('\r\n', '')
  expect(bare.includes('\n')).toBe(!text.includes('\r\n'))
})

it('patches the file of an imported part, and a deck that begins without frontmatter', async () => {
  await using folder = await temporaryFolder()
  const entry = join(folder.path, 'my talk', 'deck.md')
  await write(folder.path, {
    'my talk/deck.md': '# First\n\n---\nsrc: ../parts/part.md\n---\n\n---\nsrc: ./two.md\nbudget: 0:20\n---\n',
    'parts/part.md': '# Part\n\n----\n\n# Part two\n\n---\nhide: true\n---\n\n# Hidden\n',
    'my talk/two.md': '# A\n\n---\n\n# B\n',
  })
  const rehearsal = await rehearsed(entry, [30, 20, 10, 60, 5])
  const patch = await budgetPatch(entry, rehearsal, join(folder.path, 'my talk'))
  expect(patch.folder).toBe(folder.path)
  // One budget of the importing slide holds for both: no line could say two.
  expect(patch.byHand.map(({ no, budget }) => [no, budget])).toEqual([
    [4, '1:00'],
    [5, '0:05'],
  ])
  const file = join(folder.path, 'a patch.patch')
  await writeFile(file, patch.text)
  execFileSync('sh', ['-c', applyCommand(patch, file, dirname(entry))], { cwd: dirname(entry) })
  expect((await budgets(entry)).slice(0, 3)).toEqual(['0:30', '0:20', '0:10'])
  expect((await budgetPatch(entry, rehearsal, folder.path)).text).toBe('')
})

it('applies to the talk itself', async () => {
  await using folder = await temporaryFolder()
  await cp('slides.md', join(folder.path, 'slides.md'))
  const entry = join(folder.path, 'slides.md')
  const taken = (await budgets(entry)).map((_, index) => 20 + ((index * 37) % 90))
  const patch = await budgetPatch(entry, await rehearsed(entry, taken, 1800), folder.path)
  expect(patch.byHand).toEqual([])
  execFileSync('git', ['apply', '-'], { cwd: folder.path, input: patch.text })
  const after = (await budgets(entry)).map(budget => String(budget).split(':').map(Number))
  expect(after.reduce((sum, [minutes = 0, seconds = 0]) => sum + 60 * minutes + seconds, 0)).toBe(1800)
  expect(await readdir(folder.path)).toEqual(['slides.md'])
})

it('leaves what was passed by as it was planned, and gives the rest the time that is left', () => {
  const slide = (no: number, taken: number, planned?: number) => ({
    no,
    id: `#${no}`,
    title: '',
    taken,
    planned,
    clicks: [],
  })
  const sum = (proposed: readonly { seconds: number }[]): number =>
    proposed.reduce((all, { seconds }) => all + seconds, 0)
  const part = proposeBudgets({ duration: 300, slides: [slide(1, 0.4, 100), slide(2, 90, 100), slide(3, 30, 100)] })
  expect(part.map(({ no, seconds }) => [no, seconds])).toEqual([
    [2, 150],
    [3, 50],
  ])
  // Where something has no budget yet, what was told is not stretched over it.
  expect(sum(proposeBudgets({ duration: 300, slides: [slide(1, 0), slide(2, 90), slide(3, 30)] }))).toBe(120)
  expect(sum(proposeBudgets({ duration: 60, slides: [slide(1, 0), slide(2, 90), slide(3, 30)] }))).toBe(60)
  expect(proposeBudgets({ duration: 60, slides: [slide(1, 1), slide(2, 0)] })).toEqual([])
})

it('writes hunks that meet as one, and paths as git does', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n')
  const change = (at: number) => ({ at, remove: 1, insert: ['new'] })
  const diff = unifiedDiff('a "b".md', `${lines}\n`, [change(20), change(2), change(5)])
  expect(diff.match(/^@@.*@@$/gm)).toEqual(['@@ -1,9 +1,9 @@', '@@ -18,7 +18,7 @@'])
  expect(diff).toContain(String.raw`--- "a/a \"b\".md"`)
  expect(unifiedDiff('x', lines, [])).toBe('')
})
