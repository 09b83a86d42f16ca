import type { PageRule } from '../../rule.ts'
import { overflow } from './overflow.ts'

/** The rules that look at the mounted slides, in the browser. */
export const PAGE_RULES: readonly PageRule[] = [
  overflow,
]
