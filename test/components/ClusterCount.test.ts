import { beforeEach, describe, expect, it } from 'vitest'
import ClusterCount from '../../components/ClusterCount.vue'
import { LIVE, trackX } from '../../diagrams/cluster-count.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>['wrapper']
const slider = (wrapper: Mounted) => wrapper.get<HTMLInputElement>('input[type=range]')
const heard = (wrapper: Mounted) => wrapper.get('svg').attributes('aria-label') ?? ''
const machines = (wrapper: Mounted) => wrapper.findAll('.count-machines rect').length
const pods = (wrapper: Mounted) => wrapper.findAll('.count-pods rect').length

it('starts at 50 tenants and takes no clicks', async () => {
  const { wrapper, total } = await mountOnSlide(ClusterCount)
  expect(total()).toBe(0)
  expect(heard(wrapper)).toContain('50 tenants. One for all (Namespaces, Capsule): 3 control-plane machines.')
  expect(heard(wrapper)).toContain('3 control-plane machines + room for 50 pods.')
  expect(heard(wrapper)).toContain('One each (own clusters): 150 control-plane machines.')
})

it('draws every machine and every pod, click by click, and at the end all numbers side by side without a control', async () => {
  const { wrapper, total, click } = await mountOnSlide(ClusterCount, { tenants: [5, 50, 500] })
  expect(total()).toBe(3)
  const drawn: number[][] = []
  for (const to of [0, 1, 2]) {
    await click(to)
    drawn.push([machines(wrapper), pods(wrapper) - 1])
  }
  expect(drawn).toEqual([
    [21, 5],
    [156, 50],
    [1506, 500],
  ])
  await click(3)
  expect(machines(wrapper)).toBe(21 + 156 + 1506)
  expect(wrapper.findAll('input')).toHaveLength(0)
  expect(heard(wrapper)).toContain('5 tenants.')
  expect(heard(wrapper)).toContain('1,500 control-plane machines.')
})

it('says on the slide what it assumes and what it does not count', async () => {
  const { wrapper } = await mountOnSlide(ClusterCount)
  expect(wrapper.text()).toContain('A control plane takes 3 machines.')
  expect(wrapper.text()).toContain('Workers are not counted.')
})

describe('the slider', () => {
  let wrapper: Mounted
  beforeEach(async () => ({ wrapper } = await mountOnSlide(ClusterCount)))

  it('goes from stop to stop, and its value is the number of tenants', async () => {
    expect(slider(wrapper).attributes()).toMatchObject({ min: '1', max: '500', 'aria-label': 'Number of tenants' })
    await slider(wrapper).trigger('keydown', { key: 'PageUp' })
    expect(heard(wrapper)).toContain('500 tenants')
    await slider(wrapper).setValue('101')
    expect(slider(wrapper).attributes('aria-valuetext')).toContain('101 tenants')
    expect(machines(wrapper)).toBe(3 + 3 + 303)
  })

  it('is dragged on the drawn scale, by whole tenants, and gives the keys back', async () => {
    const element = slider(wrapper).element
    element.getBoundingClientRect = () => new DOMRect(0, 0, LIVE.track.to - LIVE.track.from, LIVE.thumb.height)
    element.setPointerCapture = () => {}
    const seen: string[] = []
    for (const name of ['pointerdown', 'pointermove', 'pointerup', 'touchstart'])
      wrapper.element.parentElement?.addEventListener(name, () => seen.push(name))
    const point = async (name: string, tenants: number) =>
      slider(wrapper).trigger(name, { button: 0, pointerId: 7, clientX: trackX(tenants) - LIVE.track.from })
    document.body.append(wrapper.element)
    element.focus()
    await point('pointerdown', 5)
    expect(document.activeElement).not.toBe(element)
    expect(heard(wrapper)).toContain('5 tenants')
    await point('pointermove', 100.4)
    expect(heard(wrapper)).toContain('100 tenants')
    await point('pointerup', 100.4)
    await point('pointermove', 300)
    expect(heard(wrapper)).toContain('100 tenants')
    expect(seen).toEqual([])
  })

  it('keeps its keys to itself', async () => {
    const seen: string[] = []
    wrapper.element.parentElement?.addEventListener('keydown', (event: Event) =>
      seen.push((event as KeyboardEvent).key),
    )
    await slider(wrapper).trigger('keydown', { key: 'ArrowRight' })
    await slider(wrapper).trigger('keydown', { key: 'PageDown' })
    expect(seen).toEqual([])
  })
})

it('lets the next click take over from what was asked by hand', async () => {
  const { wrapper, click } = await mountOnSlide(ClusterCount, { tenants: [5, 50] })
  await slider(wrapper).setValue('77')
  expect(heard(wrapper)).toContain('77 tenants')
  await click(1)
  expect(heard(wrapper)).toContain('50 tenants')
})

it.each([[[0]], [[2.5]], [[]], [[5, 501]], [[50, 5]], [[5, 200, 500]], [[1, 2, 3, 4]]])('refuses %j', async tenants => {
  await expect(mountOnSlide(ClusterCount, { tenants })).rejects.toThrow('tenants: expected one to 3 whole numbers')
})
