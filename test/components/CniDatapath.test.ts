import { describe, expect, it } from 'vitest'
import CniDatapath from '../../components/CniDatapath.vue'
import data from '../../data/cni-datapath.yaml'
import { lineLength } from '../../diagrams/cni-datapath.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>

const heard = ({ wrapper }: Mounted) => wrapper.get('svg').attributes('aria-label') ?? ''
function travelled({ wrapper }: Mounted) {
  return wrapper
    .findAll('.cni-datapath-travelled')
    .map(line => Number(line.attributes('stroke-dasharray')) - Number(line.attributes('stroke-dashoffset')))
}

it.each([
  { walk: 'contrast', clicks: 11 },
  { walk: 'stops', clicks: 27 },
  { walk: 'ways', clicks: 5 },
])('takes $clicks clicks for all four ways as $walk', async ({ walk, clicks }) => {
  expect((await mountOnSlide(CniDatapath, { walk })).total()).toBe(clicks)
})

describe('clicked through as it stands in a talk', () => {
  it('asks which way over all four lines, none of them travelled', async () => {
    const slide = await mountOnSlide(CniDatapath)
    expect(slide.wrapper.text()).toContain(data.question.title)
    expect(slide.wrapper.findAll('.cni-datapath-line')).toHaveLength(4)
    expect(travelled(slide)).toEqual([0, 0, 0, 0])
  })

  it('takes the packet further along the overlay with each click, and never back', async () => {
    const slide = await mountOnSlide(CniDatapath)
    const seen: number[] = []
    for (const to of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await slide.click(to)
      seen.push(travelled(slide)[0] ?? 0)
    }
    expect(seen[0]).toBe(0)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('wraps the packet at VXLAN and unwraps it on node 2', async () => {
    const slide = await mountOnSlide(CniDatapath)
    const outer = () => slide.wrapper.find('.cni-datapath-packet-outer').exists()
    const wrapped: boolean[] = []
    for (const to of [1, 2, 3, 4, 5, 6, 7]) {
      await slide.click(to)
      wrapped.push(outer())
    }
    expect(wrapped).toEqual([false, false, false, true, true, false, false])
  })

  it('shows the routed way travelled to its end, with what makes it different', async () => {
    const slide = await mountOnSlide(CniDatapath)
    await slide.click(8)
    expect(travelled(slide)[1]).toBeCloseTo(lineLength('routed'))
    expect(slide.wrapper.text()).toContain(data.ways.routed.stops[2]?.title)
    expect(slide.wrapper.findAll('.is-dim')).toHaveLength(3)
  })

  it('ends with the stops of each way, in words too', async () => {
    const slide = await mountOnSlide(CniDatapath)
    await slide.click(999)
    expect(heard(slide)).toContain('Overlay 4, Routed 3, eBPF 2, Hardware 0.')
    expect(slide.wrapper.findAll('.is-dim')).toHaveLength(0)
  })

  it('says at each click where the packet is', async () => {
    const slide = await mountOnSlide(CniDatapath)
    const heardAll = new Set<string>()
    for (let to = 0; to <= slide.total(); to++) {
      await slide.click(to)
      heardAll.add(heard(slide))
    }
    expect(heardAll.size).toBe(slide.total() + 1)
    expect([...heardAll].join(' ')).not.toMatch(/undefined|\{\w+\}/)
  })
})

describe('props', () => {
  it('draws and counts only the ways it is given', async () => {
    const slide = await mountOnSlide(CniDatapath, { ways: ['hardware', 'overlay'], walk: 'stops' })
    expect(slide.total()).toBe(13)
    expect(slide.wrapper.findAll('.cni-datapath-line')).toHaveLength(2)
    await slide.click(13)
    expect(heard(slide)).toContain('Hardware 0, Overlay 4.')
  })

  it('stands still at a fixed step', async () => {
    const slide = await mountOnSlide(CniDatapath, { step: 11 })
    expect(slide.total()).toBe(0)
    expect(slide.wrapper.text()).toContain(data.rest.title)
  })

  it('refuses no way at all, a way twice, and a way it does not know', async () => {
    await expect(mountOnSlide(CniDatapath, { ways: [] })).rejects.toThrow(
      'ways is [], but it takes one or more of overlay, routed, ebpf, hardware, each once',
    )
    await expect(mountOnSlide(CniDatapath, { ways: ['ebpf', 'ebpf'] })).rejects.toThrow('ways is [ebpf, ebpf]')
    await expect(mountOnSlide(CniDatapath, { ways: ['pigeon'] })).rejects.toThrow('ways has "pigeon"')
  })

  it('refuses a step that its walk does not have', async () => {
    await expect(mountOnSlide(CniDatapath, { walk: 'ways', step: 6 })).rejects.toThrow(
      'step is 6, but this diagram has the steps 0 to 5',
    )
  })
})
