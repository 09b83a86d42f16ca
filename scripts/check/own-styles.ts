import type { Deck } from '../model/deck.ts'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SHEETS = [
  'style.{css,scss,sass,less,styl}',
  'styles/**/*.{css,scss,sass,less,styl,ts}',
  '*.vue',
  '{layouts,components}/**/*.vue',
]
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi

/** What styles say in a file: all of a sheet, and of others what stands between style tags. */
function stylesIn(file: string): string {
  const text = readFileSync(file, 'utf8')
  return /\.(?:vue|md)$/.test(file) ? [...text.matchAll(STYLE)].map(([, style]) => style).join('\n') : text
}

const tight = (text: string): string => text.replaceAll(/\s*([+>~{},])\s*/g, '$1')

/** Whether a selector of the built site stands in the deck's own styles, by the part behind its last blank; others are the theme's or Slidev's. */
export function ownStyles({ entry, slides }: Pick<Deck, 'entry' | 'slides'>): (selector: string) => boolean {
  let styles: string | undefined
  return selector => {
    const root = dirname(entry)
    styles ??= tight(
      [
        ...globSync(SHEETS, { cwd: root }).map(file => join(root, file)),
        ...new Set([entry, ...slides.map(({ file }) => file)]),
      ]
        .map(stylesIn)
        .join('\n'),
    )
    const last = tight(selector).split(' ').at(-1) ?? selector
    const escaped = last.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return new RegExp(`(?:^|[\\s},>+~&])${escaped}(?=[{,\\s])`).test(styles)
  }
}
