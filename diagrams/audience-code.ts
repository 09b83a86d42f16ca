import { column, CONTENT } from './grid.ts'

/** Where the code stands, in slide pixels, and the words at its left: baselines of what it is for and of what one needs. */
export const AUDIENCE_CODE = {
  /** With the light field around it, four modules wider on each side, within the margins. */
  code: { x: CONTENT.right - 396, y: 226, side: 340 },
  words: { x: CONTENT.left, title: 322, address: 348, hint: 478 },
  /** The address in the code face: as large as its line holds it, in two lines at most. */
  address: { width: column(8) - CONTENT.left - 48, most: 52, least: 30, letter: 0.6 },
} as const

/** `follow`: where phones follow the talk. `slides`: where the deck lies. */
export interface CodeTarget {
  kind: 'follow' | 'slides'
  address: string
}

function reached(address: unknown): URL | undefined {
  const url = typeof address === 'string' && URL.canParse(address.trim()) ? new URL(address.trim()) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined
}

/** Whether only the machine itself finds it there: on a phone such a code leads nowhere. */
function isOwn({ hostname }: URL): boolean {
  return /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname)
}

/** What the code leads to: where the audience follows, else where the deck lies, else nothing that a phone would reach. */
export function codeTarget(follow: unknown, url: unknown): CodeTarget | undefined {
  for (const [kind, given] of [
    ['follow', follow],
    ['slides', url],
  ] as const) {
    const found = reached(given)
    if (found !== undefined && !isOwn(found)) return { kind, address: found.href }
  }
  return undefined
}

/** How large a short address is set, in pixels: in one line where that stays legible, else broken in two. */
export function addressSize(letters: number): number {
  const { width, most, least, letter } = AUDIENCE_CODE.address
  return Math.max(least, Math.min(most, Math.floor(width / (letters * letter))))
}
