import { expect, it } from 'vitest'
import roles from '../../data/role-shift.yaml'

it('says how many layers each carries as the states have it', () => {
  const layers = roles.layers.length
  for (const name of ['devops', 'platform', 'serverless'] as const)
    expect(roles[name].developer.carries).toContain(`${roles[name].held} of ${layers}`)
  for (const name of ['platform', 'serverless'] as const)
    expect(roles[name].platform.carries).toContain(`${layers - roles[name].held} of ${layers}`)
})
