import { beforeEach, describe, expect, it } from 'vitest'
import ClusterCount from '../../components/ClusterCount.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>['wrapper']
const field = (wrapper: Mounted) => wrapper.get<HTMLInputElement>('input[type=number]')
const slider = (wrapper: Mounted) => wrapper.get<HTMLInputElement>('input[type=range]')
const result = (wrapper: Mounted) => wrapper.get('output').text()

it('starts at 50 tenants and takes no clicks', async () => {
  const { wrapper, total } = await mountOnSlide(ClusterCount)
  expect(total()).toBe(0)
  expect(result(wrapper)).toBe('50 tenants: 3 control-plane machines, or 150')
})

it('goes through its steps click by click', async () => {
  const { wrapper, total, click } = await mountOnSlide(ClusterCount, { tenants: 1, steps: [5, 50, 500] })
  expect(total()).toBe(3)
  const seen: string[] = []
  for (const to of [0, 1, 2, 3]) {
    await click(to)
    seen.push(result(wrapper))
  }
  expect(seen).toEqual([
    '1 tenant: 3 control-plane machines, or 3',
    '5 tenants: 3 control-plane machines, or 15',
    '50 tenants: 3 control-plane machines, or 150',
    '500 tenants: 3 control-plane machines, or 1,500',
  ])
})

it('says on the slide what it assumes, and what a mark stands for', async () => {
  const { wrapper } = await mountOnSlide(ClusterCount, { tenants: 51 })
  expect(wrapper.text()).toContain('takes 3 machines of its own')
  expect(wrapper.text()).toContain('Not counted: workers')
  expect(wrapper.text()).toContain('= 10 HA planes')
  expect(wrapper.get('svg').attributes('aria-label')).toContain('One mark stands for ten.')
})

it('reads the figures of every model to a listener', async () => {
  const { wrapper } = await mountOnSlide(ClusterCount)
  const heard = wrapper.get('svg').attributes('aria-label')
  expect(heard).toContain(
    'Hosted planes: clusters 1 + 50, control planes 1 + 50 pods, control-plane machines 3 + room for pods.',
  )
  expect(heard).toContain('Own clusters: clusters 50, control planes 50, control-plane machines 150.')
})

describe('the field', () => {
  let wrapper: Mounted
  beforeEach(async () => ({ wrapper } = await mountOnSlide(ClusterCount)))

  it('takes a number', async () => {
    await field(wrapper).setValue('200')
    expect(result(wrapper)).toContain('200 tenants')
    expect(slider(wrapper).attributes('aria-valuetext')).toBe('200 tenants')
  })

  it.each(['0', '501', '2.5', '-3', ''])(
    'refuses "%s": keeps the last good number and says the limits',
    async nonsense => {
      await field(wrapper).setValue(nonsense)
      expect(result(wrapper)).toContain('50 tenants')
      expect(field(wrapper).attributes('aria-invalid')).toBe('true')
      expect(wrapper.get('[role=status]').text()).toBe('whole, from 1 to 500')
    },
  )

  it('puts the last good number back when it is left', async () => {
    await field(wrapper).setValue('9000')
    await field(wrapper).trigger('blur')
    expect(field(wrapper).element.value).toBe('50')
    expect(field(wrapper).attributes('aria-invalid')).toBe('false')
  })
})

it('has a slider whose keys go from stop to stop and whose value is the number of tenants', async () => {
  const { wrapper } = await mountOnSlide(ClusterCount)
  expect(slider(wrapper).attributes()).toMatchObject({ min: '1', max: '500', 'aria-label': 'Number of tenants' })
  await slider(wrapper).trigger('keydown', { key: 'PageUp' })
  expect(result(wrapper)).toContain('100 tenants')
  await slider(wrapper).setValue('101')
  expect(result(wrapper)).toContain('101 tenants')
})

it('keeps its keys to itself', async () => {
  const { wrapper } = await mountOnSlide(ClusterCount)
  const seen: string[] = []
  wrapper.element.parentElement?.addEventListener('keydown', (event: Event) => seen.push((event as KeyboardEvent).key))
  await field(wrapper).trigger('keydown', { key: 'ArrowRight' })
  await slider(wrapper).trigger('keydown', { key: 'PageDown' })
  expect(seen).toEqual([])
})

it('lets the next click take over from what was asked by hand', async () => {
  const { wrapper, click } = await mountOnSlide(ClusterCount, { steps: [5] })
  await field(wrapper).setValue('77')
  await click(1)
  expect(result(wrapper)).toContain('5 tenants')
})

it.each([
  [{ tenants: 0 }, 'tenants: 0 is not a whole number from 1 to 500'],
  [{ tenants: 2.5 }, 'tenants: 2.5 is not a whole number from 1 to 500'],
  [{ steps: [5, 501] }, 'steps: 501 is not a whole number from 1 to 500'],
])('refuses %j', async (props, message) => {
  await expect(mountOnSlide(ClusterCount, props)).rejects.toThrow(message)
})
