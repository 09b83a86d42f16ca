import type { Plugin } from 'vite'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Where Slidev puts modules that it generates: below the deck's folder, which may be read-only. */
const GENERATED = /[\\/]node_modules[\\/]\.slidev[\\/]/
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])

const key = (path: string): string => path.replaceAll('\\', '/')

/**
 * Keeps in memory what Slidev generates beside a deck where it cannot be written.
 *
 * @returns What was kept so far, by its path with slashes.
 */
export function keepUnwritable(): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  const unless = <Write extends (...given: never[]) => unknown>(
    write: Write,
    keep: (path: string, text: unknown) => void,
  ): Write =>
    new Proxy(write, {
      apply(target, self, given: unknown[]) {
        try {
          return Reflect.apply(target, self, given) as unknown
        } catch (error) {
          const [path, text] = given
          const isFull = error instanceof Error && 'code' in error && UNWRITABLE.has(String(error.code))
          // Where the folder could not be made, the file has none to be in.
          const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
          if (typeof path !== 'string' || !GENERATED.test(`${path}/`) || !(isFull || isMissing)) throw error
          keep(path, text)
          return undefined
        }
      },
    })
  fs.mkdirSync = unless(fs.mkdirSync, () => {})
  fs.writeFileSync = unless(fs.writeFileSync, (path, text) => kept.set(key(path), String(text)))
  syncBuiltinESMExports()
  return kept
}

/** Has Vite take from memory what was kept there. */
export function keptFiles(kept: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'deck:kept-files',
    enforce: 'pre',
    resolveId(source) {
      const path = key(source).replace(/^\/@fs\/?(?=\/|[a-z]:)/i, '')
      return kept.has(path) ? path : undefined
    },
    load: id => kept.get(key(id)),
  }
}
