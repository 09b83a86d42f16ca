import type { PageViolation } from '../../rules/page-violation.ts'
// The entry of what runs in the browser: it is bundled with the rules it imports.
import type { PageDeck } from '../../rules/rule.ts'
import { PAGE_RULES } from '../../rules/page/index.ts'
import { framesOf } from './frame.ts'
import { makeReachable } from './hit.ts'
import { viewOf } from './view.ts'
import { forgetMakers } from './vue-origin.ts'

export interface RuleViolation extends PageViolation {
  rule: string
  slide: number
}

export interface InspectOrder {
  rules: readonly string[]
  deck: PageDeck
  /** A rule's thresholds on each slide, where they are not the rule's own. */
  limits: Record<string, Record<number, Record<string, number>>>
}

/** All that the rules find on the mounted slides, each fault in the first click state that has it. */
export async function inspect({ rules, deck, limits }: InspectOrder): Promise<RuleViolation[]> {
  const found = new Map<string, RuleViolation>()
  const unreach = makeReachable()
  forgetMakers()
  for (const [slide, frames] of Map.groupBy(framesOf(), frame => frame.slide)) {
    const views = frames.map(viewOf)
    for (const rule of PAGE_RULES.filter(({ id }) => rules.includes(id))) {
      for (const fault of await rule.inspect({ views, deck }, { ...rule.limits, ...limits[rule.id]?.[slide] })) {
        const key = [rule.id, slide, fault.subject].join(' ')
        const known = found.get(key)
        if (!known || known.click > fault.click) found.set(key, { ...fault, rule: rule.id, slide })
      }
    }
  }
  unreach()
  return [...found.values()]
}
