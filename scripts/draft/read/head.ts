import type { About } from '../article.ts'
import { plainText, tidyProse } from '../prose.ts'

/** A text, and what the metadata above it says of it. */
export interface Headed {
  about: About
  language?: string
  /** The text below the metadata. */
  body: string
}

const YAML = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/
/** Pelican's and MultiMarkdown's: `Title: …` and further keys, up to an empty line. */
const KEYS = /^(?:[A-Z][\w -]{0,30}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=[ \t]*\n)/i
const KEY_LINE = /^([\w-][\w -]*):\s*(\S.*)$/
/** A head has one of these, or it is a text that begins with a colon in its first line. */
const KNOWN = /^(?:title|author|authors|date|slug|category|tags)$/i

type Data = Record<string, unknown>

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What each line says by itself, for a head that is not quite YAML: `title: One: two`. */
function byLines(raw: string): Data {
  return Object.fromEntries(
    raw.split('\n').flatMap(line => {
      const [, key = '', value = ''] = KEY_LINE.exec(line) ?? []
      // An alias or anchor is YAML's own, and not what the article says.
      return key === '' || /^[*&]/.test(value)
        ? []
        : [[key.trim().toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')]]
    }),
  )
}

async function readYaml(raw: string): Promise<Data | undefined> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(raw)
    return isData(value) ? value : undefined
  } catch {
    const lines = byLines(raw)
    const isHead = raw.split('\n').every(line => line.trim() === '' || /^(?:[\w-]+[ \t]*:|[ \t#]|- )/.test(line))
    return isHead || Object.keys(lines).some(key => KNOWN.test(key)) ? lines : undefined
  }
}

async function readToml(raw: string): Promise<Data | undefined> {
  const { parse } = await import('smol-toml')
  try {
    return parse(raw)
  } catch {
    return byLines(raw.replaceAll(/^([\w-]+)[ \t]*=/gm, '$1:'))
  }
}

/** `[Ada](https://…) (Port)` => `Ada (Port)`; names in a list or in objects are joined. */
function wordsOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap(one => wordsOf(one) ?? []).join(', ') || undefined
  if (isData(value) && !(value instanceof Date)) return wordsOf(value.name)
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : ''
  const plain = plainText(tidyProse([{ text: text.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1') }]))
  return plain === '' ? undefined : plain
}

function headed(data: Data, body: string): Headed {
  const params = isData(data.params) ? data.params : {}
  return {
    about: {
      title: wordsOf(data.title),
      author: wordsOf(data.author ?? data.authors ?? params.author),
      date: wordsOf(data.date),
      place: wordsOf(data.place ?? data.location),
    },
    language: wordsOf(data.lang ?? data.language),
    body,
  }
}

function lowered(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))
}

/** Parts a text from the metadata above it: YAML, TOML, or lines of keys; what only looks like metadata stays in the text. */
export async function takeHead(text: string): Promise<Headed> {
  const yaml = YAML.exec(text)
  if (yaml) {
    const data = await readYaml(yaml[1] ?? '')
    return data ? headed(lowered(data), text.slice(yaml[0].length)) : { about: {}, body: text }
  }
  const toml = TOML.exec(text)
  if (toml) {
    const data = await readToml(toml[1] ?? '')
    return data ? headed(lowered(data), text.slice(toml[0].length)) : { about: {}, body: text }
  }
  const keys = KEYS.exec(text)
  const data = keys ? byLines(keys[0]) : {}
  return keys && Object.keys(data).length > 1 && Object.keys(data).some(key => KNOWN.test(key))
    ? headed(data, text.slice(keys[0].length))
    : { about: {}, body: text }
}
