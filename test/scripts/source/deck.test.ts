import type { Known } from '../../../scripts/site/check-slides.ts'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { checkSlides } from '../../../scripts/site/check-slides.ts'
import { sourceKeys } from '../../../scripts/site/read-data.ts'
import { readComponents } from '../../../scripts/source/components.ts'
import { readSlides } from '../../../scripts/source/slide-source.ts'

const root = process.cwd()
const decks = ['slides.md', 'slides.it.md', 'gallery.md'].filter(deck => existsSync(deck))
let known: Known

// The TypeScript compiler reads every component when nothing is cached.
beforeAll(async () => {
  known = { components: await readComponents(root), sources: await sourceKeys('data') }
}, 120_000)

describe('the components of this deck', () => {
  it('are known with the types of their props', () => {
    expect(known.components.own.get('DiagramNode')).toMatchObject({
      x: { required: true, type: { kind: 'number' } },
      name: { required: false, type: { kind: 'union', of: [{ kind: 'undefined' }, { kind: 'string' }] } },
      gone: { required: false, type: { kind: 'union', of: expect.arrayContaining([{ kind: 'boolean' }]) } },
    })
    expect(known.components.own.get('DiagramStation')?.colour).toMatchObject({
      type: { of: expect.arrayContaining([{ kind: 'literal', value: 'signal' }]) },
    })
    expect(known.components.own.get('SlideFoot')?.sources).toMatchObject({
      type: { of: expect.arrayContaining([{ kind: 'array', of: { kind: 'string' } }]) },
    })
  })

  it("stand beside Slidev's", () => {
    expect([...known.components.others]).toEqual(expect.arrayContaining(['VClick', 'VClicks', 'Toc', 'Arrow']))
  })
})

describe.each(decks)('%s', deck => {
  it('uses only components, props and sources that exist, with the types they have', async () => {
    expect(checkSlides(await readSlides(resolve(deck), root), known).map(formatDiagnostic)).toEqual([])
  })
})

describe('a broken deck', () => {
  it('is told with slide, file and line for all its faults', async () => {
    expect(
      checkSlides(await readSlides(resolve('test/fixtures/broken.md'), root), known).map(formatDiagnostic),
    ).toEqual([
      'test/fixtures/broken.md:11:10 slide 1: <DiagramNode> y="2" is text; expected a number. Write :y="2".',
      'test/fixtures/broken.md:16:11 slide 2: sources: "tlak" is not a key of data/sources.yaml. Did you mean "talk"?',
      'test/fixtures/broken.md:21:1 slide 2: <DiagramNote> is not a component. Did you mean <DiagramNode>?',
    ])
  })
})
