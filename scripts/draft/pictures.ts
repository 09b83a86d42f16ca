import type { Picture } from './article.ts'
import type { Place } from './read/source.ts'
import { Buffer } from 'node:buffer'
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { DeckError } from '../error.ts'
import { fetchLimited, isPrivate } from './read/fetch-limited.ts'

/** A picture of the article, ready to be written. */
export interface KeptPicture {
  /** The file's name: `03-the-hall.jpg`. */
  name: string
  bytes: Uint8Array
}

export interface Pictures {
  /** By what the article calls them. */
  kept: Map<string, KeptPicture>
  /** What could not be had, and why, in words for the person. */
  missing: { source: string; reason: string }[]
}

const LARGEST = 10e6
const TIME = 20_000
/** More than a talk shows; the rest stays in words. */
const MOST = 60
const AT_ONCE = 6

/** How the files of each kind begin. An SVG is left out: in a slide it is still, but opened by itself it may run a script where the deck is hosted. */
const KINDS: readonly [ending: string, isKind: (start: string) => boolean][] = [
  ['.png', start => start.startsWith('\x89PNG\r\n\x1A\n')],
  ['.jpg', start => start.startsWith('\xFF\xD8\xFF')],
  ['.gif', start => start.startsWith('GIF87a') || start.startsWith('GIF89a')],
  ['.webp', start => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP'],
  ['.avif', start => start.slice(4, 8) === 'ftyp' && /avi[fs]/.test(start.slice(8, 32))],
]

function startOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1')
}

function endingOf(bytes: Uint8Array): string | undefined {
  const start = startOf(bytes, 32)
  return KINDS.find(([, isKind]) => isKind(start))?.[0]
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg\b/i.test(startOf(bytes, 1024))
}

/** A file below the article's folder; one that lies outside it is nobody's to show, whatever the article asks for. */
async function readBeside(source: string, folder: string): Promise<Uint8Array> {
  const path = decodeURIComponent(source.replace(/[?#].*$/, ''))
  const file = isAbsolute(path) ? undefined : await realpath(resolve(folder, path)).catch(() => undefined)
  if (file === undefined) {
    throw new DeckError(
      'usage',
      isAbsolute(path) ? 'only pictures beside the article are taken' : 'there is no such file',
    )
  }
  const inside = relative(await realpath(folder), file)
  if (inside.startsWith('..') || isAbsolute(inside))
    throw new DeckError('usage', 'it lies outside the article’s folder')
  const { size } = await stat(file)
  if (size > LARGEST) throw new DeckError('usage', `it has more than ${LARGEST / 1e6} MB`)
  return readFile(file)
}

async function bytesOf(source: string, place: Place): Promise<Uint8Array> {
  const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)
  if (!isAddress && place.kind === 'folder') return readBeside(source, place.folder)
  const url = URL.parse(source, place.kind === 'web' ? place.address : undefined)
  const home = place.kind === 'web' ? new URL(place.address).host : undefined
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new DeckError('usage', 'only http and https are fetched')
  // A stranger's article does not say what this network's own machines are asked for.
  const { bytes } = await fetchLimited(
    url.href,
    { time: TIME, size: LARGEST },
    at => at.host === home || !isPrivate(at),
  )
  return bytes
}

/** `The hall, full.` as `the-hall-full`, for a file's name. */
function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')
}

function nameFor({ source, alt, caption }: Picture, index: number, ending: string): string {
  const file =
    source
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  const slug = slugOf(alt) || slugOf(caption) || slugOf(file.slice(0, file.length - extname(file).length))
  return `${String(index + 1).padStart(2, '0')}${slug === '' ? '' : `-${slug}`}${ending}`
}

async function fetchPicture(picture: Picture, index: number, place: Place): Promise<KeptPicture | string> {
  try {
    const bytes = await bytesOf(picture.source, place)
    const ending = endingOf(bytes)
    if (ending !== undefined) {
      return { name: nameFor(picture, index, ending), bytes }
    }
    return looksLikeSvg(bytes)
      ? 'an SVG may hold a script; save it as PNG'
      : 'it is no picture (PNG, JPEG, GIF, WebP, AVIF)'
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.startsWith(picture.source) ? message.slice(picture.source.length).trim() : message
  }
}

/** Brings the pictures that an article names. One that cannot be had is told, and stays in words. */
export async function bringPictures(pictures: readonly Picture[], place: Place): Promise<Pictures> {
  const wanted = [...new Map(pictures.map(picture => [picture.source, picture])).values()]
  const result: Pictures = { kept: new Map(), missing: [] }
  const queue = wanted.slice(0, MOST).entries()
  const brought: (KeptPicture | string)[] = []
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, picture] of queue) brought[index] = await fetchPicture(picture, index, place)
    }),
  )
  for (const [index, { source }] of wanted.entries()) {
    const one = brought[index] ?? `only the first ${MOST} pictures are taken`
    if (typeof one === 'string') result.missing.push({ source, reason: one })
    else result.kept.set(source, one)
  }
  return result
}

/** The folder for a deck's pictures, beside it: `deck-pictures` for `deck.md`. */
export function picturesFolder(output: string): string {
  return join(dirname(output), `${slugOf(basename(output, extname(output))) || 'deck'}-pictures`)
}
