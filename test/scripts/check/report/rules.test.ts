import { describe, expect, it } from 'vitest'
import { ruleList } from '../../../../scripts/check/report/rules.ts'
import { RULES } from '../../../../scripts/rules/index.ts'

describe('the list of rules', () => {
  it('has each rule with its weight and limits, within the width of the terminal', () => {
    const list = ruleList({ colours: false, width: 90 })
    expect(list.split('\n').every(line => line.length <= 90)).toBe(true)
    for (const { id, severity } of RULES) expect(list).toMatch(new RegExp(`^  ${id} +${severity}\\.`, 'm'))
    expect(list).toContain('Limits: words: 40.')
  })
})
