import { expect, it } from 'vitest'
import FiveWays from '../../components/FiveWays.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

async function at(step: number) {
  const { wrapper } = await mountOnSlide(FiveWays, { step })
  const shown = wrapper.findAll('.can-arrive:not(.is-away)')
  return {
    names: shown.flatMap(part => part.findAll('.five-ways-name-first').map(name => name.text())),
    takeaway: shown.at(-1)?.text(),
    dimmed: wrapper.findAll('.is-dim .five-ways-name-first').map(name => name.text()),
    drawing: wrapper.get('svg[role=img]').attributes('aria-label') ?? '',
  }
}

it('takes four clicks', async () => {
  expect((await mountOnSlide(FiveWays)).total()).toBe(4)
})

it('brings software, then SR-IOV, then accelerated OVN', async () => {
  expect((await at(0)).names).toEqual([])
  expect((await at(1)).names).toEqual(['Calico', 'OVN-Kubernetes'])
  expect((await at(2)).names).toEqual(['Calico', 'OVN-Kubernetes', 'SR-IOV'])
  expect((await at(3)).names).toHaveLength(5)
})

it('dims what is not the subject, and nothing at the end', async () => {
  expect((await at(2)).dimmed).toEqual(['Host networking', 'Calico', 'OVN-Kubernetes'])
  expect((await at(4)).dimmed).toEqual([])
})

it('says at each step what the picture shows, with the lab’s figures', async () => {
  const heard = await Promise.all([0, 1, 2, 3, 4].map(async step => (await at(step)).drawing))
  expect(new Set(heard).size).toBe(5)
  expect(heard[0]).toContain('80 cores and 512 GB')
  expect(heard.join()).not.toMatch(/[{}]/)
})

it('draws the lab as it was: the card, the link, the settings', async () => {
  const { wrapper } = await mountOnSlide(FiveWays, { step: 0 })
  expect(wrapper.text()).toContain('ConnectX-6 Dx, 2 × 100 Gb/s bonded')
  expect(wrapper.text()).toContain('MTU 9000, Kubernetes 1.23.7')
  expect(wrapper.text()).toContain('worker 2: 80 cores, 512 GB')
  expect(wrapper.text()).toContain('Which five: our count')
})

it('refuses a step it does not have', async () => {
  await expect(mountOnSlide(FiveWays, { step: 5 })).rejects.toThrow('steps 0 to 4')
})
