import type { Diagnostic, RuleMeta, Violation } from '../model/diagnostic.ts'
import type { DeckSource } from '../source/read-deck.ts'
import { stat } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { diagnose, DiagnosticError } from '../model/diagnostic.ts'
import { RULES } from '../rules/index.ts'
import { settings } from '../rules/settings.ts'

/** What a rule of a deck's own finds. A place that names a slide alone is where that slide begins; without one, the deck. */
export type OwnViolation = Pick<Violation, 'message'> & Partial<Violation>

/** A rule of a deck's own: it reads the deck's files. */
export interface OwnRule extends RuleMeta {
  inspect: (
    source: DeckSource,
    limits: Record<string, number>,
  ) => readonly OwnViolation[] | Promise<readonly OwnViolation[]>
}

/** What `deck.config.ts` exports as its default. */
export interface DeckConfig {
  /** Rules that `deck check` asks beside its own. */
  rules?: readonly OwnRule[]
}

const NAMES = ['deck.config.ts', 'deck.config.mts', 'deck.config.js', 'deck.config.mjs']

const VIOLATION = z.looseObject({
  message: z.string(),
  subject: z.string().optional(),
  severity: z.enum(['error', 'warning']).optional(),
  help: z.string().optional(),
  place: z
    .looseObject({ file: z.string().optional(), line: z.number().optional(), slide: z.number().optional() })
    .optional(),
})

const CONFIG = z.looseObject({
  rules: z
    .array(
      z.looseObject({
        id: z.string().regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'expected words in small letters, joined by hyphens'),
        severity: z.enum(['error', 'warning']),
        description: z.string(),
        help: z.string(),
        limits: z.record(z.string(), z.number()).optional(),
        inspect: z.custom(value => typeof value === 'function', 'expected a function of the deck'),
      }),
    )
    .default([]),
})

/** The file beside the deck, or in a folder around it up to that of its project. */
async function findConfig(entry: string): Promise<{ file: string; changed: number } | undefined> {
  const changedAt = async (file: string): Promise<number | undefined> =>
    (await stat(file).catch(() => undefined))?.mtimeMs
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    for (const name of NAMES) {
      const changed = await changedAt(join(folder, name))
      if (changed !== undefined) return { file: join(folder, name), changed }
    }
    const isProject = (await changedAt(join(folder, 'package.json'))) !== undefined
    if (isProject || dirname(folder) === folder) return undefined
  }
}

function fault(file: string, subject: string, message: string): Diagnostic {
  return diagnose(settings, { subject, message, help: 'Correct the file.', place: { file } })
}

function faultsOfRules(file: string, rules: readonly RuleMeta[]): Diagnostic[] {
  const taken = new Set(RULES.map(({ id }) => id))
  return rules.flatMap(({ id }) => {
    const isTaken = taken.has(id)
    taken.add(id)
    return isTaken ? [fault(file, id, `there is a rule "${id}" already`)] : []
  })
}

/** A file as an ES module, whatever the package.json around it says; Node warns where it has to guess. */
async function importModule(address: string): Promise<{ default?: unknown }> {
  const format = /\.m?ts\?/.test(address) ? 'module-typescript' : 'module'
  const hooks = registerHooks({
    load: (url, context, next) => next(url, url === address ? { ...context, format } : context),
  })
  try {
    return (await import(address)) as { default?: unknown }
  } finally {
    hooks.deregister()
  }
}

/**
 * The rules that a deck brings along in its `deck.config.ts`.
 *
 * @throws DiagnosticError where the file cannot be run, or exports something else.
 */
export async function readOwnRules(entry: string): Promise<readonly OwnRule[]> {
  const found = await findConfig(entry)
  if (found === undefined) return []
  const { file, changed } = found
  // By its time too: a check that stays reads it again after a change.
  const given = await importModule(`${pathToFileURL(file)}?${changed}`).catch(error => {
    throw new DiagnosticError([fault(file, 'config', `cannot be run: ${String(error).split('\n')[0]}`)])
  })
  const { success, error } = CONFIG.safeParse(given.default)
  if (!success)
    throw new DiagnosticError(
      error.issues.map(({ path, message }) => {
        const where = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
        return fault(file, where, `${`default${where}`}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`)
      }),
    )
  const { rules = [] } = given.default as DeckConfig
  const faults = faultsOfRules(file, rules)
  if (faults.length > 0) throw new DiagnosticError(faults)
  return rules
}

function placeOf({ place = {} }: OwnViolation, source: DeckSource): Diagnostic['place'] {
  const slide = source.slides.find(one => one.slide === place.slide)
  return { file: slide?.file ?? source.entry, line: slide?.start ?? 1, ...place }
}

/** What a rule of the deck's own finds; that it cannot be run is told as its finding. */
export async function inspectByOwnRule(
  rule: OwnRule,
  source: DeckSource,
  limits: Record<string, number>,
): Promise<Diagnostic[]> {
  try {
    const found = z.array(VIOLATION).parse(await rule.inspect(source, limits)) as unknown as OwnViolation[]
    return found.map(one =>
      diagnose(rule, { ...one, subject: one.subject ?? one.message, place: placeOf(one, source) }),
    )
  } catch (error) {
    const why = error instanceof z.ZodError ? `gave something else than violations: ${z.prettifyError(error)}` : error
    const message = `the rule could not be run: ${String(why).split('\n').slice(0, 2).join(' ')}`
    return [
      diagnose(rule, {
        subject: 'rule',
        message,
        severity: 'error',
        help: 'Correct the rule in deck.config.ts.',
        place: { file: source.entry, line: 1 },
      }),
    ]
  }
}
