import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const SUBSETS: Record<string, string> = {
  'latin': 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext': 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0',
}
const STYLES = ['normal', 'italic'] as const

/** Inter as part of a page of our own, so that the page looks the same on each machine; other scripts fall back to the system. */
export function interFace(): string {
  const require = createRequire(import.meta.url)
  return STYLES.flatMap(style => Object.entries(SUBSETS).map(([subset, range]) => {
    const file = readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-${style}.woff2`))
    return `@font-face { font-family: "Inter Variable"; font-style: ${style}; font-weight: 100 900; unicode-range: ${range}; src: url(data:font/woff2;base64,${file.toString('base64')}) format("woff2") }`
  })).join('\n')
}
