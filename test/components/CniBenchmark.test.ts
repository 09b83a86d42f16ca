import { describe, expect, it } from 'vitest'
import CniBenchmark from '../../components/CniBenchmark.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>

function state({ wrapper }: Mounted) {
  const panels = wrapper.findAll('.cni-benchmark-panel')
  const isTold = panels.map(panel => panel.find('.cni-benchmark-bar:not(.is-flat)').exists())
  return {
    titles: panels.map(panel => panel.get('text').text()),
    told: isTold,
    dim: wrapper.findAll('.can-dim').map(group => group.classes().includes('is-dim')),
    verdict:
      wrapper.find('.cni-benchmark-range').exists() &&
      !wrapper.findAll('.is-away').some(group => group.find('.cni-benchmark-range').exists()),
    heard: wrapper.get('[role=img]').attributes('aria-label') ?? '',
  }
}

describe('the benchmark', () => {
  it('tells one measurement a click, then what they mean, and ends with everything in view', async () => {
    const mounted = await mountOnSlide(CniBenchmark)
    expect(mounted.total()).toBe(3)
    const seen = []
    for (const click of [0, 1, 2, 3]) {
      await mounted.click(click)
      const { told, dim, verdict } = state(mounted)
      seen.push({ told, dim, verdict })
    }
    expect(seen).toEqual([
      { told: [true, false, false], dim: [false, true, true], verdict: false },
      { told: [true, true, false], dim: [true, false, true], verdict: false },
      { told: [true, true, true], dim: [true, true, false], verdict: false },
      { told: [true, true, true], dim: [false, false, false], verdict: true },
    ])
  })

  it('marks a figure as the speakers put it: as it is, about, or more than', async () => {
    const { wrapper } = await mountOnSlide(CniBenchmark)
    expect(wrapper.findAll('.cni-benchmark-value').map(value => value.text())).toEqual([
      '30.5',
      '30.5',
      '>50',
      '≈1.83',
      '≈4.4',
      '≈4.8',
      '≈244 s',
      '244 s',
      '≈125 s',
    ])
  })

  it('draws no bar for the host, whose figure was not given, and says so', async () => {
    const { wrapper } = await mountOnSlide(CniBenchmark)
    const throughput = wrapper.get('.cni-benchmark-panel')
    expect(throughput.findAll('.cni-benchmark-label').map(label => label.text())).toEqual([
      'Host, baseline',
      'Calico',
      'OVN',
      'Accelerated OVN',
    ])
    expect(throughput.findAll('.cni-benchmark-bar')).toHaveLength(3)
    expect(throughput.text()).toContain('not stated')
  })

  it('explains every fill that it uses, and no other', async () => {
    const legendOf = async (panels: string[]) =>
      (await mountOnSlide(CniBenchmark, { panels })).wrapper
        .findAll('.cni-benchmark-legend li')
        .map(item => item.text())
    expect(await legendOf(['throughput', 'latency', 'application'])).toEqual([
      'software',
      'offload over TCP',
      'offload over RDMA',
      'transport not stated',
    ])
    expect(await legendOf(['latency'])).toEqual(['transport not stated'])
  })

  it('tells a listener what is shown now, and nothing ahead of it', async () => {
    const mounted = await mountOnSlide(CniBenchmark)
    expect(state(mounted).heard).toContain('30.5')
    expect(state(mounted).heard).not.toContain('1.83')
    await mounted.click(3)
    expect(state(mounted).heard).toContain('1.83')
    expect(state(mounted).heard).toContain('125 to 407 seconds')
  })

  it('is finished when a print puts the clicks past the end', async () => {
    const mounted = await mountOnSlide(CniBenchmark)
    await mounted.click(999_999)
    expect(state(mounted)).toMatchObject({ told: [true, true, true], dim: [false, false, false], verdict: true })
  })
})

describe('its panels', () => {
  it('come in the order asked for; the application brings its comparisons on the click after it', async () => {
    const mounted = await mountOnSlide(CniBenchmark, { panels: ['application', 'latency'] })
    expect(mounted.total()).toBe(2)
    expect(state(mounted)).toMatchObject({
      titles: ['The application: OpenFOAM run time', 'MPI message latency'],
      told: [true, false],
      verdict: false,
    })
    await mounted.click(1)
    expect(state(mounted)).toMatchObject({ told: [true, false], verdict: true })
    await mounted.click(2)
    expect(state(mounted)).toMatchObject({ told: [true, true], dim: [false, false] })
  })

  it('without the application have no comparisons and one click less each', async () => {
    const mounted = await mountOnSlide(CniBenchmark, { panels: ['throughput'] })
    expect(mounted.total()).toBe(0)
    expect(state(mounted)).toMatchObject({ told: [true], dim: [false], verdict: false })
  })

  it.each([[['bandwidth']], [[]], [['latency', 'latency']]])('refuse %j and say what is allowed', async panels => {
    await expect(mountOnSlide(CniBenchmark, { panels })).rejects.toThrow(
      `panels is ${JSON.stringify(panels)}, but it names one or more of throughput, latency, application, each once`,
    )
  })

  it('can be shown in one fixed state, which takes no clicks', async () => {
    const mounted = await mountOnSlide(CniBenchmark, { step: 1 })
    expect(mounted.total()).toBe(0)
    expect(state(mounted).told).toEqual([true, true, false])
    await expect(mountOnSlide(CniBenchmark, { step: 4 })).rejects.toThrow(
      'step is 4, but this diagram has the steps 0 to 3',
    )
  })
})
