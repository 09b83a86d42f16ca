import type { StageRule } from '../../rule.ts'

export const missingAsset: StageRule = {
  id: 'missing-asset',
  severity: 'error',
  measures: 'Whether every picture, film, font and other file that the deck asks for is there and can be shown.',
  mend: 'Put the file where the deck looks for it, in public/ or beside the slide, or correct its path.',
}
