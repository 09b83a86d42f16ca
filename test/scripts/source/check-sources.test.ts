import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { checkSources } from '../../../scripts/source/check-sources.ts'
import { slideSources } from '../../../scripts/source/slide-source.ts'

function faults(deck: string): string[] {
  const markdown = parseSync(deck, 'deck.md')
  const slides = markdown.slides.map(source => ({ ...source, source }))
  return slideSources({ slides, markdownFiles: { 'deck.md': markdown } })
    .flatMap(slide => checkSources(slide, new Set(['talk', 'recap'])))
    .map(formatDiagnostic)
}

describe('the sources of a slide', () => {
  it('pass when data/sources.yaml has them', () => {
    expect(faults('---\nsources: [talk, recap]\n---\n\n# One\n\n---\n\n# Two\n')).toEqual([])
  })

  it('are refused where they are written, with the nearest right one', () => {
    expect(
      faults(
        '---\ntitle: x\nsources: [talk]\n---\n\n# One\n\n---\nlayout: default\nsources:\n  - recap\n  - tlak\n---\n\n# Two\n',
      ),
    ).toEqual(['deck.md:12:5 slide 2: sources: "tlak" is not a key of data/sources.yaml. Did you mean "talk"?'])
  })

  it('have to be a list', () => {
    expect(faults('---\nsources: talk\n---\n\n# One\n')).toEqual([
      'deck.md:2:10 slide 1: sources: expected a list of keys of data/sources.yaml, such as [talk].',
    ])
  })
})
