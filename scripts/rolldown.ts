import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DeckError } from './error.ts'
import { ownPackage } from './source/package-folder.ts'

/** The bundler, as Vite has it: Vite asks for one exact line, and another version beside it would be 20 MB more. */
export async function loadRolldown(): Promise<typeof import('rolldown')> {
  const vite = ownPackage('vite')
  if (vite === undefined) throw new DeckError('machine', 'Vite is not installed here; install the dependencies again')
  const { resolve } = createRequire(join(vite, 'package.json'))
  return (await import(pathToFileURL(resolve('rolldown')).href)) as typeof import('rolldown')
}
