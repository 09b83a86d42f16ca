import type { Shaping } from '../../../../scripts/export/pdf/shape-tree.ts'
import type { ShapedNode } from '../../../../scripts/export/pdf/shaped-node.ts'
import type { StructureKid } from '../../../../scripts/pdf/structure.ts'
import type { ElementNote } from '../../../../scripts/stage/print/notes.ts'
import { expect, it } from 'vitest'
import { shapeTree } from '../../../../scripts/export/pdf/shape-tree.ts'
import { node } from '../../../../scripts/export/pdf/shaped-node.ts'
import { contentKey } from '../../../../scripts/pdf/structure.ts'

const content = (mcid: number, page = 0): StructureKid => ({ kind: 'content', page, mcid })

/** A tree in a line: types with their kids in brackets, content as its number. */
function written(kid: StructureKid): string {
  if (kid.kind === 'content') return String(kid.mcid)
  if (kid.kind === 'object') return 'object'
  return `${kid.type}${kid.language === undefined ? '' : `:${kid.language}`}(${kid.kids.map(written).join(' ')})`
}

function shape(kids: StructureKid[], elements: Record<number, ElementNote> = {}, bare: number[] = []): ShapedNode {
  const all = Array.from({ length: 40 }, (_, mcid) => contentKey({ page: 0, mcid }))
  const shaping: Shaping = {
    notes: { elements, hidden: {}, nameless: [], filtered: [], unseen: [], rare: [], rastered: [] },
    language: 'en',
    drawn: new Set(all),
    meaning: new Set(all.filter((_, mcid) => !bare.includes(mcid))),
    boxOnPage: (_, box) => box,
    titleOf: () => 'Title',
  }
  return shapeTree(kids, shaping)
}
const shaped = (...given: Parameters<typeof shape>): string => written(shape(...given))

it('takes chains of elements that mean nothing away, and puts bare words into paragraphs', () => {
  const chain = node('NonStruct', [
    node('NonStruct', [content(1)]),
    node('NonStruct', [content(2)]),
    node('H1', [content(3)]),
  ])
  expect(shaped([node('Document', [chain])])).toBe('Document(P(1 2) H1(3))')
})

it('drops content that says nothing, but not from a picture', () => {
  const notes: Record<number, ElementNote> = {
    1: { role: 'figure', language: 'en', name: 'a chart', box: [0, 0, 4, 4] },
  }
  const picture = node('Figure', [content(1), node('NonStruct', [content(2)])], { language: 'en-x-d1' })
  const tree = shape([node('NonStruct', [content(0), picture])], notes, [0, 1])
  expect(written(tree)).toBe('Document(Figure(1 2))')
  expect(tree.kids[0]).toMatchObject({ alt: 'a chart', box: [0, 0, 4, 4] })
})

it('keeps words in another language, and only where it is another', () => {
  const word = (language: string, mcid: number) => node('NonStruct', [content(mcid)], { language })
  expect(shaped([node('P', [word('de', 1), word('en', 2)])])).toBe('Document(P(Span:de(1) 2))')
})

it('makes a section of each slide, and a paragraph of each block', () => {
  const notes: Record<number, ElementNote> = {
    1: { role: 'section', language: 'en' },
    2: { role: 'block', language: 'en' },
    3: { role: 'block', language: 'en' },
  }
  const block = (no: number, mcid: number) =>
    node('NonStruct', [node('NonStruct', [content(mcid)])], { language: `en-x-d${no}` })
  const slide = node('NonStruct', [block(2, 1), block(3, 2)], { language: 'en-x-d1' })
  expect(shaped([slide], notes)).toBe('Document(Sect(P(1) P(2)))')
})

it('gives list items a label and a body, and a nested list to the item that it belongs to', () => {
  const item = (...kids: StructureKid[]) => node('LI', kids)
  const list = node('L', [
    item(node('Lbl', [content(0)]), node('NonStruct', [content(1)])),
    node('L', [item(node('NonStruct', [content(2)]))]),
    node('P', [content(3)]),
  ])
  expect(shaped([list])).toBe('Document(L(LI(Lbl(0) LBody(P(1) L(LI(LBody(2))))) LI(LBody(P(3)))))')
})

it('fills rows whose hidden cells the browser left out, where they were', () => {
  const cell = (no: number, mcid: number) => node('TD', [content(mcid)], { language: `en-x-d${no}` })
  const notes = Object.fromEntries(
    [1, 2, 3].map((no): [number, ElementNote] => [no, { role: 'cell', language: 'en', column: no - 1 }]),
  )
  const table = node('Table', [node('TR', [cell(2, 1)]), node('TR', [cell(1, 2), cell(2, 3), cell(3, 4)])])
  expect(shaped([table], notes)).toBe('Document(Table(TR(TD() TD(1) TD()) TR(TD(2) TD(3) TD(4))))')
})

it('begins headings with the first level and leaves none out', () => {
  const headings = ['H3', 'H5', 'H', 'H2', 'H1', 'H4'].map((type, mcid) => node(type, [content(mcid)]))
  expect(shaped(headings)).toBe('Document(H1(0) H2(1) H3(2) H2(3) H1(4) H2(5))')
})

it('keeps what is clicked in a picture as a link, and a link without a target as words', () => {
  const notes: Record<number, ElementNote> = { 1: { role: 'figure', language: 'en', name: 'a map' } }
  const ref = { kind: 'object', page: 0, ref: undefined as never } satisfies StructureKid
  const figure = node('Figure', [content(1), ref], { language: 'en-x-d1' })
  expect(shaped([figure, node('P', [node('Link', [content(2)])])], notes)).toBe(
    'Document(Figure(1 Link(object)) P(Span(2)))',
  )
})
