import type { DataSchema, PartsOptions } from '../data/define.ts'
import type { Violation } from '../model/diagnostic.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import { partsFor } from '../data/define.ts'
import { DeckError } from '../error.ts'
import { formatDiagnostic } from '../model/diagnostic.ts'
import { languageAmong } from '../source/language.ts'
import { dataIssues } from './data-issues.ts'

/** A data file that is broken: its place is the first fault's, its message tells them all. */
export class DataError extends DeckError {
  readonly violations: readonly Violation[]

  constructor(violations: readonly Violation[]) {
    const [first, ...others] = violations
    super(
      'deck',
      [first?.message ?? 'does not fit its schema', ...others.map(formatDiagnostic)].join('\n'),
      first?.place,
    )
    this.name = 'DataError'
    this.violations = violations
  }
}

interface Parsed {
  value: unknown
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number }
}

function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new DataError(
      document.errors.map(problem => {
        const { line, col } = lines.linePos(problem.pos[0])
        return { subject: 'YAML', message: `not valid YAML: ${problem.message}`, place: { file, line, column: col } }
      }),
    )
  }
  return {
    value: document.toJS(),
    placeOf(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
        if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
          const { line, col } = lines.linePos(Number(node.range[0]))
          return { line, column: col }
        }
      }
      return { line: 1, column: 1 }
    },
  }
}

/** The keys of data/sources.yaml. */
export async function sourceKeys(folder: string): Promise<ReadonlySet<string>> {
  const file = join(folder, 'sources.yaml')
  const { value } = parseYaml(await readFile(file, 'utf8'), file)
  return new Set(value && typeof value === 'object' ? Object.keys(value) : [])
}

/**
 * The languages of data/languages.yaml.
 *
 * @throws DataError when it does not fit its schema.
 */
export async function languagesOf(folder: string): Promise<readonly string[]> {
  // It has no words of its own, so it can be read before it is known which there are.
  return parse(join(folder, 'languages.yaml'), { languages: [], language: '', sources: new Set() }) as Promise<string[]>
}

/** A data file as its schema, the one beside it, gives it on. */
async function parse(file: string, options: PartsOptions): Promise<unknown> {
  const schemaFile = join(dirname(file), `${basename(file, '.yaml')}.schema.ts`)
  if (!existsSync(schemaFile)) {
    throw new DataError([
      { subject: 'schema', message: `has no schema; expected ${basename(schemaFile)} beside it.`, place: { file } },
    ])
  }
  const [text, module] = await Promise.all([
    readFile(file, 'utf8'),
    import(pathToFileURL(schemaFile).href) as Promise<{ default: DataSchema<unknown> }>,
  ])
  const { value, placeOf } = parseYaml(text, file)
  const schema = module.default(partsFor(options))
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new DataError(
    dataIssues(result.error.issues, { schema, value, ...options }).map(({ path, message }) => ({
      subject: path.join('.'),
      message: `${path.join('.') || 'the file'} ${message}`,
      place: { file, ...placeOf(path) },
    })),
  )
}

/**
 * The facts of one file in data/, guarded by the schema beside it (`cni.yaml` by `cni.schema.ts`), its words in one language:
 * the deck's, `it` or `it-CH`, by default the first of data/languages.yaml.
 *
 * @throws DataError with file, line, field and what was expected there, for all that is wrong.
 * @throws DeckError when data/languages.yaml does not have the language.
 */
export async function readData(file: string, stated?: string): Promise<unknown> {
  const folder = dirname(file)
  const [languages, sources] = await Promise.all([languagesOf(folder), sourceKeys(folder)])
  const language = languageAmong(languages, stated)
  if (language === undefined) {
    throw new DeckError('deck', `has no "${stated}"; its languages are ${languages.join(', ')}.`, {
      file: join(folder, 'languages.yaml'),
    })
  }
  return parse(file, { languages, language, sources })
}

/** What is wrong with the files of a data folder: each that has a schema, read as a component would. */
export async function checkData(folder: string): Promise<Violation[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).toSorted()
  const found = await Promise.all(
    files.map(async file => {
      try {
        await readData(join(folder, file))
        return []
      } catch (error) {
        if (error instanceof DataError) return error.violations
        throw error
      }
    }),
  )
  // What every file needs, languages.yaml and sources.yaml, is broken for each of them.
  return [...new Map(found.flat().map(one => [formatDiagnostic(one), one])).values()]
}
