import { glob, readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const RELATIVE_IMPORT = /(?:from|import)\s*(?:\(\s*)?['"](\.[^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g

/** The files outside `scripts/` that the command reads or imports. */
async function outsideOf(folder: string): Promise<string[]> {
  const files = await Array.fromAsync(glob(`${folder}/**/*.{ts,js,vue}`))
  const found = await Promise.all(
    files.map(async file => {
      const text = await readFile(file, 'utf8')
      return Array.from(text.matchAll(RELATIVE_IMPORT), ([, imported, read]) =>
        relative(folder, resolve(dirname(file), imported ?? read ?? '')),
      )
        .filter(path => path.startsWith('..'))
        .map(path => `${file}: ${path}`)
    }),
  )
  return found.flat()
}

it('the command takes nothing from the talk: no file of scripts/ reaches out of it', async () => {
  expect(await outsideOf('scripts')).toEqual([])
})
