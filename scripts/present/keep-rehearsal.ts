import type { BudgetPatch } from './budget-patch.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import { lastRehearsalFile, rehearsalFolder } from '../source/last-rehearsal.ts'
import { applyCommand, budgetPatch } from './budget-patch.ts'
import { isRehearsal } from './rehearsal.ts'

/** Budgets that a rehearsal proposes. */
export interface ProposedBudgets extends Pick<BudgetPatch, 'text' | 'changes' | 'byHand'> {
  /** What applies them; none where there is nothing to apply, or the deck has changed since. */
  command?: string
}

export interface KeptRehearsal {
  /** Relative to the deck's folder. */
  file: string
  /** None where the deck cannot be read now. */
  proposed?: ProposedBudgets
}

const patchFile = (report: string): string => report.replace(/\.json$/, '.patch')

async function propose(entry: string, report: unknown): Promise<BudgetPatch | undefined> {
  return isRehearsal(report) ? budgetPatch(entry, report, process.cwd()).catch(() => undefined) : undefined
}

/**
 * Writes a rehearsal beside its deck, and beside that the budgets that it proposes, as a patch; the deck stays as it is.
 *
 * @throws TypeError when it is no rehearsal; then nothing is written.
 */
export async function keepRehearsal(entry: string, report: unknown): Promise<KeptRehearsal> {
  if (!isRehearsal(report)) throw new TypeError('this is no rehearsal')
  const folder = rehearsalFolder(entry)
  await mkdir(folder, { recursive: true })
  const name = `${basename(entry, '.md')}-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`
  const file = join(folder, name)
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`)
  const patch = await propose(entry, report)
  if (patch !== undefined && patch.text !== '') await writeFile(patchFile(file), patch.text)
  return { file: `rehearsals/${name}`, proposed: patch && (await described(patch, file)) }
}

async function described(patch: BudgetPatch, report: string): Promise<ProposedBudgets> {
  const { text, changes, byHand } = patch
  const kept = await readFile(patchFile(report), 'utf8').catch(() => '')
  const command = text !== '' && kept === text ? applyCommand(patch, patchFile(report), process.cwd()) : undefined
  return { text, changes, byHand, command }
}

/** The budgets that a deck's last rehearsal proposes for the deck as it is now; undefined where there is none. */
export async function proposedBudgets(entry: string): Promise<ProposedBudgets | undefined> {
  const file = await lastRehearsalFile(entry)
  if (file === undefined) return undefined
  const report: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const patch = await propose(entry, report)
  return patch && described(patch, file)
}
