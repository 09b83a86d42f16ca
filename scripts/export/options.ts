import type { Deck } from '../model/deck.ts'
import type { Format } from './formats/format.ts'
import { basename, extname, isAbsolute, resolve } from 'node:path'
import { DeckError } from '../error.ts'
import { ENDINGS, formatsOf } from './formats/index.ts'

/** What the caller said; what is left open is said by the deck's headmatter, and else by us. */
export interface ExportWishes {
  output?: string
  format?: string
  range?: string
  dark?: boolean
  withClicks?: boolean
  withToc?: boolean
  timeout?: number
  wait?: number
  executablePath?: string
  scale?: number
  omitBackground?: boolean
  pdfUa?: boolean
}

export interface ExportOptions {
  formats: Format[]
  /** Absolute, without an ending: the PDF adds its own, the pictures lie in a folder of this name. */
  target: string
  range?: string
  dark: boolean
  withClicks: boolean
  withToc: boolean
  timeout: number
  wait: number
  scale: number
  omitBackground: boolean
  /** Whether a PDF that does not conform to PDF/UA-1 is an error. */
  pdfUa: boolean
}

/** The file or folder to write, without its ending; `output` may be a folder when it ends with a slash. */
export function targetOf(output: string | undefined, name: string): string {
  if (output === undefined) return resolve('exports', name)
  if (/[\\/]$/.test(output)) return resolve(output, name)
  const ending = extname(output)
  return resolve(ENDINGS.has(ending) ? output.slice(0, -ending.length) : output)
}

function wish<Key extends keyof ExportWishes>(
  key: Key,
  kind: 'string' | 'number' | 'boolean',
  wishes: ExportWishes,
  { entry, exportOptions }: Deck,
): ExportWishes[Key] {
  const said =
    wishes[key] ?? exportOptions[key] ?? exportOptions[key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)]
  const given = kind === 'string' && typeof said === 'number' ? String(said) : said
  // eslint-disable-next-line valid-typeof
  if (given !== undefined && given !== null && typeof given !== kind)
    throw new DeckError('deck', `export: ${key}: must be a ${kind}, not ${JSON.stringify(said)}`, { file: entry })
  return (given ?? undefined) as ExportWishes[Key]
}

/** What no file's name may hold on Windows: a deck's files are named the same everywhere. */
// eslint-disable-next-line no-control-regex
const NOT_ON_WINDOWS = /[<>:"|?*\u0000-\u001F]/g

/** Whether a path leads out of the folder that it is meant to lie in; `..` does, and so does what begins at a root. */
function leaves(path: string): boolean {
  return isAbsolute(path) || /^[a-z]:/i.test(path) || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path) || path.startsWith('\\')
}

export function nameOf({ entry, exportFilename }: Deck): string {
  if (exportFilename === undefined) return basename(entry, '.md')
  const name = exportFilename.replace(/\.pdf$/, '')
  if (leaves(name))
    throw new DeckError('deck', `exportFilename: ${exportFilename} leaves the folder for exports; name a file in it`, {
      file: entry,
    })
  return name
    .split('/')
    .map(part => part.replaceAll(NOT_ON_WINDOWS, '-').replace(/[ .]+$/, '') || '-')
    .join('/')
}

/** The whole of what to do, each thing said by the nearest who said it. */
export function resolveExport(wishes: ExportWishes, deck: Deck): ExportOptions {
  const output = wish('output', 'string', wishes, deck)
  if (wishes.output === undefined && output !== undefined && leaves(output))
    throw new DeckError(
      'deck',
      `export: output: ${output} leaves the folder of the project; the call alone may do that`,
      { file: deck.entry },
    )
  const formats = formatsOf(wish('format', 'string', wishes, deck) ?? 'pdf')
  const range = wish('range', 'string', wishes, deck)
  const whole = formats.find(({ isWholeDeck }) => isWholeDeck)
  if (whole !== undefined && range !== undefined)
    throw new DeckError('usage', `--format ${whole.id} is the whole deck; leave out the range ${range}`)
  return {
    formats,
    target: targetOf(output, nameOf(deck)),
    range,
    dark: wish('dark', 'boolean', wishes, deck) ?? deck.isDark,
    withClicks: wish('withClicks', 'boolean', wishes, deck) ?? false,
    withToc: wish('withToc', 'boolean', wishes, deck) ?? true,
    timeout: wish('timeout', 'number', wishes, deck) ?? 30_000,
    wait: wish('wait', 'number', wishes, deck) ?? 0,
    scale: wish('scale', 'number', wishes, deck) ?? 2,
    omitBackground: wish('omitBackground', 'boolean', wishes, deck) ?? false,
    pdfUa: wish('pdfUa', 'boolean', wishes, deck) ?? false,
  }
}
