import { resolve } from 'node:path'
import process from 'node:process'

const DECK = resolve('scripts/deck.ts')
const SLIDEV = resolve('node_modules/@slidev/cli/bin/slidev.mjs')

/** The commands that are compared, all with the same browser. */
export interface Commands {
  deckExport: (entry: string, output: string, ...more: string[]) => string[]
  deckCheck: (entry: string, output: string) => string[]
  slidevExport: (entry: string, output: string, ...more: string[]) => string[]
}

export function commandsWith(browser: string): Commands {
  const common = ['--executable-path', browser]
  return {
    deckExport: (entry, output, ...more) => [
      process.execPath,
      DECK,
      'export',
      entry,
      '--output',
      output,
      '--quiet',
      ...common,
      ...more,
    ],
    deckCheck: (entry, output) => [
      process.execPath,
      DECK,
      'check',
      entry,
      '--format',
      'json',
      '--output',
      output,
      '--quiet',
      ...common,
    ],
    slidevExport: (entry, output, ...more) => [
      process.execPath,
      SLIDEV,
      'export',
      entry,
      '--output',
      output,
      '--timeout',
      '300000',
      ...common,
      ...more,
    ],
  }
}
