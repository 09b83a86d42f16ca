import type { RoleShift } from '../../data/role-shift.schema.ts'
import { describe, expect, it } from 'vitest'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

const figuresIn = (words: string): number[] => Array.from(words.matchAll(/\d+/g), ([digits]) => Number(digits))

describe.each(await languagesOf('data'))('the roles in %s', language => {
  it('say how many layers each carries as the states have it', async () => {
    const roles = (await readData('data/role-shift.yaml', language)) as RoleShift
    const layers = roles.layers.length
    for (const name of ['devops', 'platform', 'serverless'] as const)
      expect(figuresIn(roles[name].developer.carries)).toEqual([roles[name].held, layers])
    for (const name of ['platform', 'serverless'] as const)
      expect(figuresIn(roles[name].platform.carries)).toEqual([layers - roles[name].held, layers])
  })
})
