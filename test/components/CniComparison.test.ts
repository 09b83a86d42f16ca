import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import CniComparison from '../../components/CniComparison.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

/* Windows of one deck share what was chosen; each test is a deck of its own. */
enableAutoUnmount(afterEach)

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>['wrapper']

function takeaway(wrapper: Mounted): string[] {
  return wrapper.findAll('.cni-comparison-takeaway:not(.is-away)').map(line => line.text())
}
function tick(wrapper: Mounted, spoken: string): Promise<void> {
  return wrapper.get(`input[aria-label="${spoken}"]`).trigger('change')
}
function dimmedNames(wrapper: Mounted): string[] {
  return wrapper.findAll('.cni-table-name.is-dim').map(name => name.text())
}

describe('the story', () => {
  it('takes a click for each column and one for the conclusion', async () => {
    expect((await mountOnSlide(CniComparison)).total()).toBe(7)
    expect((await mountOnSlide(CniComparison, { columns: ['policy', 'cncf'] })).total()).toBe(3)
  })

  it('begins with the whole matrix, lights one column a click, and ends with the conclusion', async () => {
    const { wrapper, click } = await mountOnSlide(CniComparison)
    const seen: string[][] = []
    const dims: number[] = []
    for (let to = 0; to <= 7; to++) {
      await click(to)
      seen.push(takeaway(wrapper))
      dims.push(wrapper.findAll('.cni-table-title.is-dim').length)
    }
    expect(seen[0]).toEqual([])
    expect(seen[2]).toEqual(['Only Cilium filters L7 itself; two rows filter nothing.'])
    expect(seen.slice(1).every(lines => lines.length === 1)).toBe(true)
    expect(seen[7]).toEqual(['L7 policy and NIC offload never meet in one row.'])
    expect(dims).toEqual([0, 5, 5, 5, 5, 5, 5, 0])
  })

  it('counts instead of claiming when the chosen rows do not bear a takeaway out', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, { rows: ['flannel', 'calico'], columns: ['policy'], step: 1 })
    expect(takeaway(wrapper)).toEqual(['0 of 2 in full: L7 policy.'])
  })

  it('draws no conclusion from columns that are not shown', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, { columns: ['policy'], step: 2 })
    expect(takeaway(wrapper)).toEqual([])
  })
})

describe('the table', () => {
  it('has a caption, a header for each row and column, and a word for each mark', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    expect(wrapper.get('caption').text()).toContain('7 CNIs by 6 properties')
    expect(wrapper.findAll('th[scope=col]')).toHaveLength(6)
    expect(wrapper.findAll('tbody th[scope=row]').map(name => name.text())).toContain('SR-IOV + Multus')
    const cilium = wrapper.findAll('tbody tr')[2]
    expect(cilium?.findAll('td')[1]?.text().replace(/\s+/g, ' ')).toContain('full: L3–4 + L7 HTTP, gRPC, Kafka')
  })

  it('shows the rows and columns that were chosen, in their order', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, {
      rows: ['weave', 'multus', 'macvlan'],
      columns: ['cncf', 'policy'],
    })
    expect(wrapper.findAll('tbody th').map(name => name.text().split(' ')[0])).toEqual(['Weave', 'Multus', 'macvlan'])
    expect(wrapper.findAll('th[scope=col]').map(title => title.text())).toEqual(['CNCF, Oct 22', 'Network policy'])
  })

  it('names what is allowed when a row or column is unknown', async () => {
    await expect(mountOnSlide(CniComparison, { rows: ['celium'] })).rejects.toThrow(
      'rows has "celium"; allowed are: flannel',
    )
    await expect(mountOnSlide(CniComparison, { columns: ['speed'] })).rejects.toThrow(
      'columns has "speed"; allowed are: datapath',
    )
  })

  it('says whose judgement the marks are', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    expect(wrapper.get('.cni-legend').text()).toContain('Marks: our judgement')
  })
})

describe('the filter', () => {
  it('dims what fails, sums the required columns and announces the count with the names', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await tick(wrapper, 'L7 policy')
    await tick(wrapper, 'encrypts traffic')
    expect(wrapper.get('[role=status]').text()).toBe('1 of 7 meets both: Cilium')
    expect(dimmedNames(wrapper)).not.toContain('Cilium')
    expect(dimmedNames(wrapper)).toHaveLength(6)
    expect(wrapper.findAll('.cni-table-sum').map(sum => sum.text())).toEqual(['1 of 7', '5 of 7'])
  })

  it('keeps the marks that explain a failure', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await tick(wrapper, 'L7 policy')
    const flannel = wrapper.findAll('tbody tr')[0]
    const dim = flannel?.findAll('.cni-mark').map(mark => mark.classes('is-dim'))
    expect(dim).toEqual([false, true, true, true, true])
  })

  it('finds none with L7 policy and NIC offload', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await tick(wrapper, 'L7 policy')
    await tick(wrapper, 'NIC offload')
    expect(wrapper.get('[role=status]').text()).toBe('None of 7 meets both')
  })

  it('works in a lit column, which steps aside for it', async () => {
    const { wrapper, click } = await mountOnSlide(CniComparison)
    await click(3)
    await tick(wrapper, 'CNCF incubating or above')
    expect(wrapper.get('[role=status]').text()).toBe('1 of 7 meets it: Cilium')
    expect(takeaway(wrapper)).toEqual([])
    expect(wrapper.findAll('.cni-comparison-frame:not(.is-away)')).toHaveLength(0)
  })

  it('is cleared by Escape, by ticking again and by the next click', async () => {
    const { wrapper, click } = await mountOnSlide(CniComparison)
    const status = () => wrapper.get('[role=status]').text()
    await tick(wrapper, 'L7 policy')
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(status()).toBe('')
    await tick(wrapper, 'L7 policy')
    await tick(wrapper, 'L7 policy')
    expect(status()).toBe('')
    await tick(wrapper, 'L7 policy')
    await click(1)
    expect(status()).toBe('')
  })

  it('switches with Enter too', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await wrapper.get('input[aria-label="NIC offload"]').trigger('keydown', { key: 'Enter' })
    expect(wrapper.get('[role=status]').text()).toContain('4 of 7 meet it')
  })
})
