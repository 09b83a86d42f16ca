import { expect, it } from 'vitest'
import { addressLines, qrOf, shortAddress } from '../../diagrams/qr.ts'

it('draws the same code for the same address, another for another, larger for a longer one', () => {
  expect(qrOf('https://example.org/detroit')).toEqual(qrOf('https://example.org/detroit'))
  expect(qrOf('https://example.org/detroit').path).not.toBe(qrOf('https://example.org/boston').path)
  expect(qrOf('https://example.org/detroit').size).toBe(25)
  expect(qrOf(`https://example.org/${'a'.repeat(60)}`).size).toBeGreaterThan(25)
})

it('has the three finder patterns that a reader looks for, and no margin of its own', () => {
  const { path, size } = qrOf('https://example.org/detroit')
  for (const corner of ['M0 0h', `M${size - 1} 0h`, `M0 ${size - 1}h`]) expect(path).toContain(corner)
  expect(path).not.toContain(`M${size - 1} ${size - 1}h1v1h-1zM${size}`)
})

it('shows an address as it is read aloud', () => {
  expect(shortAddress('https://www.example.org/detroit/')).toBe('example.org/detroit')
  expect(shortAddress('talks@example.org')).toBe('talks@example.org')
})

it('breaks a long address after a slash, and nowhere else', () => {
  expect(addressLines('example.org/detroit', 22)).toEqual(['example.org/detroit'])
  expect(addressLines('example.org/talks/2022/detroit', 22)).toEqual(['example.org/talks/', '2022/detroit'])
  expect(addressLines('averylonghostname.example.org', 22)).toEqual(['averylonghostname.example.org'])
})
