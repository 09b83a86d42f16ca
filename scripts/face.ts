import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const SUBSETS = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0',
} as const
type Subset = keyof typeof SUBSETS
type Style = 'normal' | 'italic'

interface Face {
  /** `inter`: the part of the package's name, and of its files', that says which. */
  name: string
  family: string
  /** The axes besides the weight that the file has: `wdth`. */
  axis?: 'wdth'
}

function rule({ name, family, axis }: Face, subset: Subset, style: Style): string {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${name}/files/${name}-${subset}-${axis ?? 'wght'}-${style}.woff2`,
  )
  const stretch = axis === 'wdth' ? ' font-stretch: 62% 125%;' : ''
  return `@font-face { font-family: "${family} Variable"; font-style: ${style}; font-weight: 100 900;${stretch} unicode-range: ${SUBSETS[subset]}; src: url(data:font/woff2;base64,${readFileSync(path).toString('base64')}) format("woff2") }`
}

const INTER: Face = { name: 'inter', family: 'Inter' }

/** Inter as part of a page of our own, so that the page looks the same on each machine; other scripts fall back to the system. */
export function interFace(): string {
  return (['normal', 'italic'] as const)
    .flatMap(style => (['latin', 'latin-ext'] as const).map(subset => rule(INTER, subset, style)))
    .join('\n')
}

/** The deck's three faces as part of a page of our own, upright and Latin alone: a page that is sent around stays light. */
export function reportFaces(): string {
  return [
    INTER,
    { name: 'archivo', family: 'Archivo', axis: 'wdth' } as const,
    { name: 'jetbrains-mono', family: 'JetBrains Mono' },
  ]
    .map(face => rule(face, 'latin', 'normal'))
    .join('\n')
}
