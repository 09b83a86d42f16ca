import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CLIENT_MAIN } from '../slidev/module-ids.ts'
import { packageBeside } from '../source/package-folder.ts'

/** A family of web fonts that is installed as a package of https://fontsource.org, under the same name. */
export interface InstalledFont {
  family: string
  /** Its stylesheets, absolute. */
  files: string[]
}

/** Those of a deck's web fonts that are installed beside it. */
export function installedFonts({ entry, data }: ResolvedSlidevOptions): InstalledFont[] {
  const { webfonts, weights, italic, provider } = data.config.fonts
  if (provider !== 'google') return []
  return webfonts.flatMap(family => {
    const folder = packageBeside(`@fontsource/${family.toLowerCase().replaceAll(/\s+/g, '-')}`, entry)
    if (folder === undefined) return []
    const files = weights
      .flatMap(weight => [`${weight}.css`, ...(italic ? [`${weight}-italic.css`] : [])])
      .map(name => join(folder, name))
      .filter(file => existsSync(file))
    return files.length === 0 ? [] : [{ family, files }]
  })
}

/** Has the page use fonts that are installed in place of those of the network. */
export function fontImports(fonts: readonly InstalledFont[]): Plugin {
  return {
    name: 'deck:installed-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: CLIENT_MAIN },
      handler: code =>
        `${fonts.flatMap(({ files }) => files.map(file => `import ${JSON.stringify(file)}\n`)).join('')}${code}`,
    },
  }
}
