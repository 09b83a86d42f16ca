import { expect, it } from 'vitest'
import { hasPreviewImage, withPreviewTags } from '../../../scripts/site/preview-tags.ts'

const page = (tags = ''): string => `<html><head><title>T</title>${tags}</head><body></body></html>`

it('names the cover at the whole address of the site, wherever that lies', () => {
  const html = withPreviewTags(page(), 'https://example.org/talk?x#y', { alt: 'A "B" & C' })
  expect(html).toContain('<meta property="og:image" content="https://example.org/talk/og-image.png">')
  expect(html).toContain('<meta property="og:image:alt" content="A &quot;B&quot; &amp; C">')
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  expect(hasPreviewImage(html)).toBe(true)
})

it('leaves what the headmatter says, and makes a relative picture whole', () => {
  const own = page('<meta property="og:image" content="https://cdn.example/x.png">')
  expect(withPreviewTags(own, 'https://example.org', { alt: '' })).toBe(own)
  expect(
    withPreviewTags(page('<meta property="og:image" content="./og-image.png">'), 'https://example.org/talk/'),
  ).toContain('<meta property="og:image" content="https://example.org/talk/og-image.png">')
  const card = page('<meta property="twitter:card" content="summary">')
  expect(withPreviewTags(card, 'https://example.org', { alt: '' })).not.toContain('summary_large_image')
})

it('says nothing of a picture that is not there', () => {
  expect(withPreviewTags(page(), 'https://example.org')).toBe(page())
})
