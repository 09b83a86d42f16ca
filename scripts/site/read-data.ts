import type { DataSchema, Language } from '../../data/define.ts'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import { partsFor } from '../../data/define.ts'
import { DeckError } from '../error.ts'

interface Parsed {
  value: unknown
  placeOf: (path: readonly PropertyKey[]) => { line: number, column: number }
}

function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problem = document.errors[0]
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0])
    throw new DeckError('deck', `not valid YAML: ${problem.message}`, { file, line, column: col })
  }
  return {
    value: document.toJS(),
    placeOf(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = depth === 0
          ? document.contents
          : document.getIn(path.slice(0, depth), true)
        if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
          const { line, col } = lines.linePos(Number(node.range[0]))
          return { line, column: col }
        }
      }
      return { line: 1, column: 1 }
    },
  }
}

async function sourceKeys(folder: string): Promise<ReadonlySet<string>> {
  const file = join(folder, 'sources.yaml')
  const { value } = parseYaml(await readFile(file, 'utf8'), relative(process.cwd(), file))
  return new Set(value && typeof value === 'object'
    ? Object.keys(value)
    : [])
}

/**
 * The facts of one file in data/, guarded by the schema beside it (`cni.yaml` by `cni.schema.ts`), its words in one language.
 *
 * @throws DeckError with file, line, field and what was expected there.
 */
export async function readData(file: string, language: Language): Promise<unknown> {
  const shown = relative(process.cwd(), file)
  const schemaFile = join(dirname(file), `${basename(file, '.yaml')}.schema.ts`)
  const [text, sources, module] = await Promise.all([
    readFile(file, 'utf8'),
    sourceKeys(dirname(file)),
    import(pathToFileURL(schemaFile).href) as Promise<{ default: DataSchema<unknown> }>,
  ])
  const { value, placeOf } = parseYaml(text, shown)
  const result = module.default(partsFor({ language, sources })).safeParse(value)
  if (result.success)
    return result.data
  const issue = result.error.issues[0]
  const path = issue?.path ?? []
  const key = issue?.code === 'unrecognized_keys'
    ? issue.keys[0]
    : undefined
  throw new DeckError('deck', `${[...path].join('.') || 'the file'}: ${issue?.message ?? 'does not fit its schema'}`, {
    file: shown,
    ...placeOf(key === undefined
      ? path
      : [...path, key]),
  })
}
