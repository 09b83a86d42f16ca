import type { RuleMeta } from '../model/diagnostic.ts'
import { PAGE_RULES } from './page/index.ts'
import { parity } from './parity.ts'
import { settings } from './settings.ts'
import { SOURCE_RULES } from './source/index.ts'
import { STAGE_RULES } from './stage/index.ts'

/** The rules by what they look at, for those who list them. */
export const RULE_GROUPS: readonly { name: string; rules: readonly RuleMeta[] }[] = [
  { name: 'Seen in the browser', rules: [...PAGE_RULES, ...STAGE_RULES] },
  { name: 'Read in the files', rules: [...SOURCE_RULES, settings] },
  { name: 'Between two editions of a deck', rules: [parity] },
]

/** Every rule's card. */
export const RULES: readonly RuleMeta[] = RULE_GROUPS.flatMap(({ rules }) => rules)

/** The rules that need the deck built and open in a browser. */
export const BROWSER_RULES: readonly string[] = [...PAGE_RULES, ...STAGE_RULES].map(({ id }) => id)
