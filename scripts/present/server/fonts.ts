import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The files of the fonts that the talk's pages are set in, by the name under which they are served. */
export function fontFiles(): Map<string, string> {
  const require = createRequire(import.meta.url)
  const found = new Map<string, string>()
  for (const [name, file] of [
    ['archivo', 'files/archivo-latin-standard-normal.woff2'],
    ['inter', 'files/inter-latin-wght-normal.woff2'],
    ['jetbrains-mono', 'files/jetbrains-mono-latin-wght-normal.woff2'],
  ] as const) {
    try {
      found.set(`${name}.woff2`, join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), file))
    } catch {
      // The page then uses what the machine has.
    }
  }
  return found
}
