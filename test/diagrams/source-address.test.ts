import { expect, it } from 'vitest'
import sources from '../../data/sources.yaml'
import { addressesOf, addressIn, addressParts } from '../../diagrams/source-address.ts'

it('leads to a page, a file at a commit, or a commit', () => {
  expect(addressesOf('kubernetes.io/docs/concepts')).toEqual([
    { shown: 'kubernetes.io/docs/concepts', href: 'https://kubernetes.io/docs/concepts' },
  ])
  expect(addressesOf('cncf/glossary:content/en/devops.md')[0]?.href).toBe(
    'https://github.com/cncf/glossary/blob/HEAD/content/en/devops.md',
  )
  expect(addressesOf('clastix/kamaji@68764be:README.md, docs/concepts.md').map(({ href }) => href)).toEqual([
    'https://github.com/clastix/kamaji/blob/68764be/README.md',
    'https://github.com/clastix/kamaji/blob/68764be/docs/concepts.md',
  ])
  expect(
    addressesOf('cilium/cilium@0037548:README.rst, @4b3f591, @0902fe9:Documentation').map(({ href }) => href),
  ).toEqual([
    'https://github.com/cilium/cilium/blob/0037548/README.rst',
    'https://github.com/cilium/cilium/tree/4b3f591',
    'https://github.com/cilium/cilium/blob/0902fe9/Documentation',
  ])
})

it('leaves words without a link', () => {
  expect(addressesOf('the projects’ repositories')).toEqual([{ shown: 'the projects’ repositories' }])
  expect(addressesOf('CloudFire')).toEqual([{ shown: 'CloudFire' }])
})

it('finds a link in every source that names an address', () => {
  const without = Object.entries(sources)
    .filter(([, { where }]) => addressesOf(where).some(({ href }) => href === undefined))
    .map(([key]) => key)
  expect(without).toEqual(['recap', 'cni-docs'])
  for (const { where } of Object.values(sources))
    for (const { href } of addressesOf(where)) expect(URL.canParse(href ?? 'https://none.example')).toBe(true)
})

it('goes on in the next line after a slash, nowhere else', () => {
  expect(addressParts('kubernetes.io/docs/multi-tenancy')).toEqual(['kubernetes.io/', 'docs/', 'multi-tenancy'])
})

it('parts a source’s few words from the address at their end', () => {
  expect(addressIn('Telfer, youtu.be/m6o', 'youtu.be/m6o')).toEqual({
    words: 'Telfer',
    gap: ', ',
    address: { shown: 'youtu.be/m6o', href: 'https://youtu.be/m6o' },
  })
  expect(addressIn('Telfer, 2022', 'youtu.be/m6o')).toEqual({ words: 'Telfer, 2022', gap: '' })
})
