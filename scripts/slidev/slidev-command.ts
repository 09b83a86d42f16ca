import { join } from 'node:path'
import { DeckError } from '../error.ts'
import { ownPackage, packageBeside } from '../source/package-folder.ts'

/** Slidev's own program, as this command has it. */
export function ownSlidevCommand(): string {
  return programIn(ownPackage('@slidev/cli'))
}

/** The program of the Slidev that a deck's folder has, or else of ours. */
export function slidevCommandFor(entry: string): string {
  return programIn(packageBeside('@slidev/cli', entry) ?? ownPackage('@slidev/cli'))
}

function programIn(folder: string | undefined): string {
  if (folder === undefined)
    throw new DeckError('machine', 'Slidev is not installed here; npm install --save-dev @slidev/cli')
  return join(folder, 'bin', 'slidev.mjs')
}
