import type { Form } from './form.ts'
import { Buffer } from 'node:buffer'
import { open, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import process from 'node:process'
import { DeckError } from '../../error.ts'
import { decodeText } from './decode.ts'
import { fetchLimited, withoutCredentials } from './fetch-limited.ts'
import { formOf, isArticleType } from './form.ts'

/** Where the pictures of an article are looked for. */
export type Place = { kind: 'folder'; folder: string } | { kind: 'web'; address: string }

/** An article's text, and what is known of it before it is read. */
export interface Source {
  text: string
  form: Form
  place: Place
  /** As a person would name it; none for standard input. */
  name?: string
}

/** An article is smaller; what is larger is something else. */
const LARGEST = 10e6
const TIME = 20_000

function tooLarge(name: string): never {
  throw new DeckError('usage', `${name} has more than ${LARGEST / 1e6} MB; an article has less`)
}

async function fromFile(named: string): Promise<Source> {
  const file = resolve(named)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) throw new DeckError('usage', `there is no ${named}`)
  if (!found.isFile()) throw new DeckError('usage', `${named} is not a file`)
  if (found.size > LARGEST) tooLarge(named)
  await using opened = await open(file).catch((error: Error) => {
    throw new DeckError('usage', `${named} cannot be read: ${error.message}`)
  })
  const text = await decodeText(await opened.readFile(), named)
  return {
    text,
    form: formOf(text, { ending: extname(file) }),
    place: { kind: 'folder', folder: dirname(file) },
    name: basename(file),
  }
}

async function fromStandardInput(): Promise<Source> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of process.stdin as AsyncIterable<Uint8Array>) {
    length += part.byteLength
    if (length > LARGEST) tooLarge('standard input')
    parts.push(part)
  }
  const text = await decodeText(Buffer.concat(parts), 'standard input')
  return { text, form: formOf(text, {}), place: { kind: 'folder', folder: process.cwd() } }
}

async function fromWeb(named: string): Promise<Source> {
  const { bytes, address, type, charset } = await fetchLimited(named, { time: TIME, size: LARGEST })
  if (!isArticleType(type)) throw new DeckError('usage', `${withoutCredentials(named)} is ${type}, not an article`)
  const text = await decodeText(bytes, withoutCredentials(named), charset)
  return {
    text,
    // Servers call Markdown plain text, or nothing.
    form: formOf(text, { type, ending: extname(new URL(address).pathname) }),
    place: { kind: 'web', address },
    name: withoutCredentials(address),
  }
}

/**
 * Reads what the caller names: a file, an http or https address, or `-` for standard input.
 *
 * @throws DeckError when there is nothing that could be an article.
 */
export async function readSource(named: string): Promise<Source> {
  if (named === '-') return fromStandardInput()
  const source = /^https?:\/\//i.test(named)
    ? await fromWeb(named)
    : /^[a-z][a-z\d+.-]+:\/\//i.test(named)
      ? undefined
      : await fromFile(named)
  if (source === undefined)
    throw new DeckError('usage', `${named} is no address that is fetched; only http and https are`)
  return source
}
