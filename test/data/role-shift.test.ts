import type { RoleShift } from '../../data/role-shift.schema.ts'
import { describe, expect, it } from 'vitest'
import { pairs } from '../../diagrams/role-shift.ts'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

const figuresIn = (words: string): number[] => Array.from(words.matchAll(/\d+/g), ([digits]) => Number(digits))

describe.each(await languagesOf('data'))('the roles in %s', language => {
  it('say how many pairs the nine specialists are', async () => {
    const roles = (await readData('data/role-shift.yaml', language)) as RoleShift
    expect(figuresIn(roles.devops.specialists.verdict)).toEqual([pairs(roles.layers.length)])
  })

  it('hold nine layers, then four, then one', async () => {
    const roles = (await readData('data/role-shift.yaml', language)) as RoleShift
    expect([roles.devops.held, roles.platform.held, roles.serverless.held]).toEqual([9, 4, 1])
  })

  it('tell a listener the pods that the sketch draws', async () => {
    const { load, description } = ((await readData('data/role-shift.yaml', language)) as RoleShift).serverless
    expect(figuresIn(description[0])).toEqual(load.pods)
  })
})
