import type { RuleMeta } from '../../model/diagnostic.ts'

export const missingAsset: RuleMeta = {
  id: 'missing-asset',
  severity: 'error',
  description: 'Whether every picture, film, font and other file that the deck asks for is there and can be shown.',
  help: 'Put the file where the deck looks for it, in public/ or beside the slide, or correct its path.',
}
