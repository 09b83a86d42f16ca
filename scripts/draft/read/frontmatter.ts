import type { About } from '../article.ts'
import { plainText, tidyProse } from '../prose.ts'

const FRONTMATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** A text, and what the metadata above it says of it. */
export interface Headed {
  about: About
  language?: string
  /** The text below the metadata. */
  body: string
}

/** The metadata above a text; undefined where what stands there is none. */
async function readFrontmatter(raw: string): Promise<Record<string, unknown> | undefined> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(raw)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function wordsOf(value: unknown): string | undefined {
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : Array.isArray(value)
        ? value.filter(one => typeof one === 'string').join(', ')
        : typeof value === 'string' || typeof value === 'number'
          ? String(value)
          : ''
  return text.trim() === '' ? undefined : plainText(tidyProse([{ text }]))
}

/** Parts a text from the metadata above it; what only looks like metadata stays in the text. */
export async function takeFrontmatter(text: string): Promise<Headed> {
  const head = FRONTMATTER.exec(text)
  const data = head ? await readFrontmatter(head[1] ?? '') : undefined
  return {
    about: {
      title: wordsOf(data?.title),
      author: wordsOf(data?.author ?? data?.authors),
      date: wordsOf(data?.date),
      place: wordsOf(data?.place ?? data?.location),
    },
    language: wordsOf(data?.lang ?? data?.language),
    body: head && data ? text.slice(head[0].length) : text,
  }
}
