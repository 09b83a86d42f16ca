import { describe, expect, it } from 'vitest'
import RoleShift from '../../components/RoleShift.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Slide = Awaited<ReturnType<typeof mountOnSlide>>
const given = ({ wrapper }: Slide): number => wrapper.findAll('.role-block-given').length
const heard = ({ wrapper }: Slide): string => wrapper.get('svg').attributes('aria-label') ?? ''

describe.each([
  { state: 'devops', layers: 0, first: 'From one DevOps engineer', then: '36 pairs who must talk' },
  { state: 'platform', layers: 5, first: 'carries five', then: 'other teams ask at the same boundary' },
  { state: 'serverless', layers: 8, first: 'carries the other eight', then: 'somebody still operates' },
])('$state', ({ state, layers, first, then }) => {
  it('stands complete, takes one click, and says only what has been shown', async () => {
    const slide = await mountOnSlide(RoleShift, { state })
    expect(slide.total()).toBe(1)
    expect(given(slide)).toBe(layers)
    expect(heard(slide)).toContain(first)
    expect(heard(slide)).not.toContain(then)
    await slide.click(1)
    expect(heard(slide)).toContain(then)
  })
})

it('draws the boundary only where something is run for the developer', async () => {
  const strokes = async (state: string): Promise<number> =>
    (await mountOnSlide(RoleShift, { state })).wrapper.findAll('.boundary-stroke').length
  expect([await strokes('devops'), await strokes('platform'), await strokes('serverless')]).toEqual([0, 1, 1])
})

it('refuses a state it does not know', async () => {
  await expect(mountOnSlide(RoleShift, { state: 'ops' })).rejects.toThrow(
    'state is "ops", but has to be one of devops, platform, serverless',
  )
})
