import { afterEach, expect, it } from 'vitest'
import AudienceCode from '../../components/AudienceCode.vue'
import { addressSize, codeTarget } from '../../diagrams/audience-code.ts'
import { qrOf } from '../../diagrams/qr.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

/** As the server of a talk writes it into the page. */
function followAt(address: string): void {
  document.head.innerHTML = `<meta name="deck-follow" content="${address}">`
}
afterEach(() => void (document.head.innerHTML = ''))

const url = 'https://example.org/detroit'

it('shows where the audience follows, and no link that would leave the talk', async () => {
  followAt('http://192.168.1.20:3030/')
  const { wrapper } = await mountOnSlide(AudienceCode, {}, { configs: { url } })
  expect(wrapper.get('.qr-code').attributes('d')).toBe(qrOf('http://192.168.1.20:3030/').path)
  expect(wrapper.get('.audience-address').text()).toBe('192.168.1.20:3030')
  expect(wrapper.get('.audience-address').attributes('href')).toBeUndefined()
  expect(wrapper.get('[role=img]').attributes('aria-label')).toContain('follows this talk')
})

it('leads to the deck itself on paper, and where nobody follows', async () => {
  const unfollowed = await mountOnSlide(AudienceCode, {}, { configs: { url } })
  followAt('http://192.168.1.20:3030/')
  const printed = await mountOnSlide(AudienceCode, {}, { configs: { url }, nav: { isPrintMode: true } })
  for (const { wrapper } of [unfollowed, printed]) {
    expect(wrapper.get('.qr-code').attributes('d')).toBe(qrOf(url).path)
    expect(wrapper.get('a.audience-address').attributes('href')).toBe(url)
    expect(wrapper.text()).toContain('example.org/detroit')
  }
})

it('draws nothing where a phone would get nowhere', async () => {
  followAt('http://localhost:3030/')
  const { wrapper } = await mountOnSlide(AudienceCode, {}, { configs: { url: 'soon' } })
  expect(wrapper.find('figure').exists()).toBe(false)
})

it('takes the first address that another machine reaches', () => {
  expect(codeTarget('http://localhost:3030/', url)).toEqual({ kind: 'slides', address: url })
  expect(codeTarget('http://127.0.0.1:3030/', 'javascript:alert(1)')).toBeUndefined()
  expect(codeTarget(undefined, ' https://example.org ')).toEqual({ kind: 'slides', address: 'https://example.org/' })
  expect(codeTarget('https://[2001:db8::1]:3030/', 7)?.kind).toBe('follow')
})

it('sets a short address large and a long one never too small to read', () => {
  expect(addressSize('10.0.0.7:3030'.length)).toBe(52)
  expect(addressSize(200)).toBe(30)
})
