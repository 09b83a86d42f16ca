import type { StructureKid, StructureNode } from '../../pdf/structure.ts'
import type { ElementNote, PrintNotes } from '../../stage/print/notes.ts'
import type { ShapedNode } from './shaped-node.ts'
import { contentKey, contentOf, isNode, pageOf } from '../../pdf/structure.ts'
import { noteIn } from '../../stage/print/notes.ts'
import { shapeList } from './shape-list.ts'
import { shapeTable } from './shape-table.ts'
import { inParagraphs, isInline, node } from './shaped-node.ts'

/** What the tree is shaped by, besides itself. */
export interface Shaping {
  notes: PrintNotes
  /** Of the document. */
  language: string
  /** The content that says or shows something, by its key; all else is decoration. */
  meaning: ReadonlySet<string>
  /** The content that is drawn, by its key. */
  drawn: ReadonlySet<string>
  /** A place on a page, in points from its foot: left, bottom, right, top. */
  boxOnPage: (page: number, box: NonNullable<ElementNote['box']>) => [number, number, number, number]
  /** The title of what is on a page. */
  titleOf: (page: number) => string | undefined
}

const GROUPS = new Set(['Document', 'Sect', 'Div', 'Part', 'Art', 'BlockQuote', 'Aside', 'Index'])
const WHOLE = new Set(['Figure', 'Formula', 'Form', 'Lbl'])
const HEADING = /^H[1-6]?$/

/** The links in a picture, whose words the picture's own take in: each remains something to follow. */
function linksIn(kids: readonly StructureKid[]): StructureKid[] {
  return kids.flatMap(kid => {
    if (kid.kind === 'object') return [node('Link', [kid])]
    if (kid.kind === 'content') return []
    return kid.type === 'Link' ? [kid] : linksIn(kid.kids)
  })
}

function picture(type: 'Figure' | 'Formula', from: ShapedNode, shaping: Shaping): StructureKid[] {
  const links = linksIn(from.kids)
  const linked = new Set(links.flatMap(link => [...contentOf(link)].map(contentKey)))
  const drawn = [...contentOf(from)].filter(
    content => shaping.drawn.has(contentKey(content)) && !linked.has(contentKey(content)),
  )
  if (drawn.length === 0 && links.length === 0) return []
  const page = pageOf(from) ?? 0
  const box = from.note?.box && shaping.boxOnPage(page, from.note.box)
  const shaped: ShapedNode = { ...from, type, kids: [...drawn, ...links], alt: from.note?.name ?? from.alt, box }
  return [shaped]
}

function shapeNode(given: StructureNode, inherited: string, shaping: Shaping, inWhole: boolean): StructureKid[] {
  const no = noteIn(given.language)
  const note = no === undefined ? undefined : shaping.notes.elements[no]
  const language = note?.language ?? (no === undefined ? given.language : undefined) ?? inherited
  const { type } = given
  const isPicture = note?.role === 'figure' || note?.role === 'formula' || note?.holds !== undefined
  const kids = shapeKids(given.kids, language || inherited, shaping, inWhole || isPicture || WHOLE.has(type))
  const shaped: ShapedNode = {
    ...given,
    kids,
    note,
    language: language === inherited || language === '' ? undefined : language,
  }
  if (note?.role === 'figure') return picture('Figure', shaped, shaping)
  if (note?.role === 'formula') return picture('Formula', shaped, shaping)
  if (note?.role === 'words') return kids.length === 0 ? [] : [{ ...shaped, type: 'Span', actualText: note.name }]
  if (note?.role === 'section')
    return [{ ...shaped, type: 'Sect', kids: inParagraphs(kids), title: shaping.titleOf(pageOf(shaped) ?? 0) }]
  if (type === 'Table') return shapeTable(shaped)
  if (/^T[RHD]$/.test(type)) return [{ ...shaped, kids: kids.some(kid => !isInline(kid)) ? inParagraphs(kids) : kids }]
  if (kids.length === 0) return type === 'LI' ? [] : []
  if (type === 'L' || type === 'LI' || type === 'Lbl') return shapeList(shaped)
  if (type === 'Figure' && note?.role === 'group') return [{ ...shaped, type: 'Div', kids: inParagraphs(kids) }]
  if (type === 'Figure' && kids.some(isNode) && given.alt === undefined)
    return [{ ...shaped, type: 'Div', kids: inParagraphs(kids) }]
  if (type === 'Link' && !kids.some(kid => kid.kind === 'object')) return [{ ...shaped, type: 'Span' }]
  if (type === 'NonStruct' || type === 'Div' || type === 'Span' || type === 'Caption') return loosen(shaped)
  if (type === 'P' && kids.some(kid => !isInline(kid))) return inParagraphs(kids)
  if (GROUPS.has(type)) return [{ ...shaped, kids: inParagraphs(kids) }]
  return [shaped]
}

/** A node that says nothing but where it begins and ends: a paragraph, words in another language, or its kids alone. */
function loosen(shaped: ShapedNode): StructureKid[] {
  const { kids, note, language, type } = shaped
  const areWords = kids.every(isInline)
  if (type === 'Caption') return areWords ? [shaped] : [{ ...shaped, kids: inParagraphs(kids) }]
  if (note?.role === 'block' && areWords) return [{ ...shaped, type: 'P' }]
  if (language !== undefined)
    return [{ ...shaped, type: areWords ? 'Span' : 'Div', kids: areWords ? kids : inParagraphs(kids) }]
  return note?.role === 'block' ? inParagraphs(kids) : kids
}

export function shapeKids(
  kids: readonly StructureKid[],
  inherited: string,
  shaping: Shaping,
  inWhole: boolean,
): StructureKid[] {
  return kids.flatMap(kid => {
    if (kid.kind === 'node') return shapeNode(kid, inherited, shaping, inWhole)
    if (kid.kind === 'object') return [kid]
    return (inWhole ? shaping.drawn : shaping.meaning).has(contentKey(kid)) ? [kid] : []
  })
}

/** Headings begin with the first level and go down one level at a time. */
function levelHeadings(kids: readonly StructureKid[], last: { level: number }): void {
  for (const kid of kids) {
    if (kid.kind !== 'node') continue
    if (HEADING.test(kid.type)) {
      last.level = Math.min(Number(kid.type.slice(1) || 6), last.level + 1)
      kid.type = `H${last.level}`
    }
    levelHeadings(kid.kids, last)
  }
}

/** A caption belongs to a table or a list; elsewhere it is a paragraph. */
function placeCaptions(kids: StructureKid[], parent: string): StructureKid[] {
  return kids.flatMap((kid): StructureKid[] => {
    if (kid.kind !== 'node') return [kid]
    kid.kids = placeCaptions(kid.kids, kid.type)
    if (kid.type !== 'Caption' || parent === 'Table' || parent === 'L') return [kid]
    return kid.kids.every(isInline) ? [{ ...kid, type: 'P' }] : kid.kids
  })
}

/** The tree that a browser printed, as PDF/UA wants it: a section for each slide, and in it nothing but what means something. */
export function shapeTree(kids: readonly StructureKid[], shaping: Shaping): ShapedNode {
  const shaped = shapeKids(kids, shaping.language, shaping, false)
  const top = shaped.flatMap(kid => (kid.kind === 'node' && kid.type === 'Document' ? kid.kids : [kid]))
  const root = node('Document', inParagraphs(placeCaptions(top, 'Document')))
  levelHeadings(root.kids, { level: 0 })
  return root
}
