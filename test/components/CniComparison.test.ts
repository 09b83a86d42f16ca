import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import CniComparison from '../../components/CniComparison.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

/* Windows of one deck share what was chosen; each test is a deck of its own. */
enableAutoUnmount(afterEach)

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>['wrapper']

const status = (wrapper: Mounted): string => wrapper.get('[role=status]').text()
const sums = (wrapper: Mounted): string[] => wrapper.findAll('.cni-table-sum').map(sum => sum.text())
function tick(wrapper: Mounted, label: string): Promise<void> {
  return wrapper.get(`input[aria-label="${label}"]`).trigger('change')
}

describe('the story', () => {
  it('asks for one requirement a click, and ends with none of seven that has both', async () => {
    const { wrapper, click, total } = await mountOnSlide(CniComparison)
    expect(total()).toBe(3)
    const seen: { sums: string[]; says: string }[] = []
    for (const to of [0, 1, 2, 3]) {
      await click(to)
      seen.push({ sums: sums(wrapper), says: status(wrapper) })
    }
    expect(seen).toEqual([
      { sums: [], says: '' },
      { sums: ['1 of 7'], says: '' },
      { sums: ['1 of 7', '4 of 7'], says: '' },
      { sums: ['1 of 7', '4 of 7'], says: '0 of 7 have both' },
    ])
  })

  it('is finished when a print puts the clicks past the end, with what changed since then', async () => {
    const { wrapper, click } = await mountOnSlide(CniComparison)
    await click(999_999)
    expect(status(wrapper)).toBe('0 of 7 have both')
    expect(wrapper.get('.cni-comparison-since').classes()).not.toContain('is-away')
  })

  it('says the reason for each mark of a required column', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, { step: 1 })
    const reasons = wrapper.findAll('.is-reason .cni-table-says').map(says => says.text())
    expect(reasons).toEqual(['no policy', 'L3–4; HTTP with Istio', 'L3–4', 'L3–4', 'L3–4', 'no policy'])
  })

  it('leaves out what changed for a row that is not shown', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, { rows: ['calico', 'cilium'] })
    expect(wrapper.get('.cni-comparison-since').classes()).toContain('is-away')
  })
})

describe('the table', () => {
  it('has a caption, a header for each row and column, and a word for each mark', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    expect(wrapper.get('caption').text()).toContain('7 CNIs by 5 properties')
    expect(wrapper.findAll('th[scope=col]')).toHaveLength(5)
    const cilium = wrapper.findAll('tbody tr')[2]
    const heard = cilium
      ?.findAll('td')
      .map(cell => [cell.get('svg[role=img]').attributes('aria-label'), cell.text()].filter(Boolean).join(' '))
    expect(heard).toEqual([
      'full HTTP, gRPC, Kafka',
      'none documented none',
      'full: WireGuard',
      'full: yes',
      'full: Hubble',
    ])
  })

  it('shows the rows and columns that were chosen, in their order, what is required first', async () => {
    const { wrapper } = await mountOnSlide(CniComparison, {
      rows: ['weave', 'multus', 'macvlan'],
      columns: ['encryption', 'policy'],
    })
    expect(wrapper.findAll('tbody th').map(name => name.text())).toEqual(['Weave Net', 'Multus', 'macvlan'])
    expect(wrapper.findAll('input').map(input => input.attributes('aria-label'))).toEqual(['L7 policy', 'encryption'])
  })

  it('names what is allowed when a row or column is unknown, and how many can be required', async () => {
    await expect(mountOnSlide(CniComparison, { rows: ['celium'] })).rejects.toThrow(
      'rows has "celium"; allowed are: flannel',
    )
    await expect(mountOnSlide(CniComparison, { columns: ['speed'] })).rejects.toThrow(
      'columns has "speed"; allowed are: policy',
    )
    await expect(mountOnSlide(CniComparison, { require: ['policy', 'offload', 'encryption'] })).rejects.toThrow(
      'require has 3 properties, but 2 fit',
    )
  })
})

describe('a question from the room', () => {
  it('is answered at once, with the names of those that are left', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await tick(wrapper, 'L7 policy')
    await tick(wrapper, 'encryption')
    expect(status(wrapper)).toBe('1 of 7 has both: Cilium')
    expect(wrapper.findAll('.cni-table-name:not(.is-out)').map(name => name.text())).toEqual(['Cilium'])
    expect(sums(wrapper)).toEqual(['1 of 7', '5 of 7'])
  })

  it('is over with Escape, and with the next click', async () => {
    const { wrapper, click } = await mountOnSlide(CniComparison)
    await tick(wrapper, 'L7 policy')
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(status(wrapper)).toBe('')
    await tick(wrapper, 'observability')
    await click(1)
    expect(sums(wrapper)).toEqual(['1 of 7'])
  })

  it('switches with Enter too', async () => {
    const { wrapper } = await mountOnSlide(CniComparison)
    await wrapper.get('input[aria-label="NIC offload"]').trigger('keydown', { key: 'Enter' })
    expect(status(wrapper)).toContain('4 of 7 meet it')
  })
})
