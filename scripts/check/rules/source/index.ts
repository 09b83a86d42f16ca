import type { SourceRule } from '../../rule.ts'
import { noTitle } from './no-title.ts'

/** The rules that read the deck's files. */
export const SOURCE_RULES: readonly SourceRule[] = [
  noTitle,
]
