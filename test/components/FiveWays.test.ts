import { expect, it } from 'vitest'
import FiveWays from '../../components/FiveWays.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

async function at(step: number) {
  const { wrapper } = await mountOnSlide(FiveWays, { step })
  return {
    ways: wrapper.findAll('.five-ways-way:not(.is-away)').map(way => way.findAll('text').map(text => text.text())),
    text: wrapper.text(),
    heard: wrapper.get('svg[role=img]').attributes('aria-label') ?? '',
  }
}

it('names the talk and its speakers, both labs and the five pods, from the first state on', async () => {
  const { text, ways } = await at(0)
  expect(text).toContain('Understanding Kubernetes Networking For Performance-Intensive Workloads')
  expect(text).toContain('Stig Telfer (StackHPC), Erez Cohen (NVIDIA)')
  expect(text).toContain('bare-metal lab')
  expect(text).toContain('OpenStack lab')
  expect(text).toContain('Both labs on the same hardware: 2 × 100 Gb/s')
  for (const name of ['Calico', 'OVN-Kubernetes', 'SR-IOV', 'accelerated OVN']) expect(text).toContain(name)
  expect(ways).toEqual([])
})

it('brings the ways in software, then those in the card, then the virtual machine’s', async () => {
  expect((await mountOnSlide(FiveWays)).total()).toBe(3)
  expect((await at(1)).ways).toEqual([['iptables', 'VXLAN'], ['OVS']])
  expect((await at(2)).ways.slice(2)).toEqual([['VF'], ['OVS']])
  expect((await at(3)).ways.at(-1)).toEqual(['macvlan', 'OVS'])
})

it('says at each step what the picture shows, and nothing ahead of it', async () => {
  expect((await at(1)).heard).not.toContain('with a virtual function')
  const { heard } = await at(3)
  for (const name of ['Calico', 'OVN-Kubernetes', 'SR-IOV', 'macvlan', 'ConnectX-6 Dx']) expect(heard).toContain(name)
})

it('refuses a step it does not have', async () => {
  await expect(mountOnSlide(FiveWays, { step: 4 })).rejects.toThrow('steps 0 to 3')
})
