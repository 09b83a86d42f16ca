import { expect, it } from 'vitest'
import RoleShift from '../../components/RoleShift.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Slide = Awaited<ReturnType<typeof mountOnSlide>>
function given({ wrapper }: Slide): number {
  return wrapper.findAll('.role-block-given').length
}

it('walks through all three states with two clicks', async () => {
  const slide = await mountOnSlide(RoleShift)
  expect(slide.total()).toBe(2)
  const counts: number[] = []
  for (const to of [0, 1, 2]) {
    await slide.click(to)
    counts.push(given(slide))
  }
  expect(counts).toEqual([0, 5, 8])
})

it('starts in one state and moves the boundary to another with one click', async () => {
  const slide = await mountOnSlide(RoleShift, { from: 'platform', state: 'serverless' })
  expect(slide.total()).toBe(1)
  await slide.click(0)
  expect(given(slide)).toBe(5)
  await slide.click(1)
  expect(given(slide)).toBe(8)
})

it('stands in one state without a click', async () => {
  const slide = await mountOnSlide(RoleShift, { state: 'platform' })
  expect(slide.total()).toBe(0)
  expect(given(slide)).toBe(5)
  expect(slide.wrapper.get('svg').attributes('aria-label')).toContain('self-service')
})

it('moves what is given away and keeps its place in the order', async () => {
  const slide = await mountOnSlide(RoleShift, { state: 'platform' })
  const shifts = slide.wrapper
    .findAll('.role-block:has(text)')
    .map(block => /translateX\((\d+)px\)/.exec(block.attributes('style') ?? '')?.[1])
  expect(shifts).toEqual(['0', '0', '0', '0', '40', '40', '40', '40', '40'])
})

it('refuses a start without an end', async () => {
  await expect(mountOnSlide(RoleShift, { from: 'devops' })).rejects.toThrow('from is "devops", but state is missing')
})
