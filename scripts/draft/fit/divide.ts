import type { List } from '../article.ts'
import type { Body, DraftSlide } from '../outline/slide.ts'
import type { Prose } from '../prose.ts'

type Divisible = Extract<Body, { kind: 'list' | 'table' | 'code' | 'quote' | 'links' }>

/** Rows of neighbours that each fit into so much room; none where one of them alone does not. */
export function rowsIn(room: number, heights: readonly number[]): number[] | undefined {
  const rows: number[] = []
  let left = 0
  for (const height of heights) {
    if (height > room) return undefined
    if (height > left) {
      rows.push(0)
      left = room
    }
    rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1
    left -= height
  }
  return rows
}

/** As many parts a row as `rowsIn` needs rows, but about as many in each. */
export function evenRows(rows: readonly number[]): number[] {
  const total = rows.reduce((sum, row) => sum + row, 0)
  return rows.map(
    (_, index) => Math.round((total * (index + 1)) / rows.length) - Math.round((total * index) / rows.length),
  )
}

function listPart(list: Omit<List, 'number'>, from: number, to: number): Omit<List, 'number'> {
  const before = list.items.slice(0, from).filter(({ depth }) => depth === 0).length
  return {
    ...list,
    items: list.items.slice(from, to),
    ...(list.start === undefined ? {} : { start: list.start + before }),
  }
}

function partOf(body: Divisible, from: number, to: number): Body {
  switch (body.kind) {
    case 'list':
      return listPart(body, from, to)
    case 'table':
      return { ...body, rows: body.rows.slice(from, to) }
    case 'code':
      return { ...body, code: body.code.split('\n').slice(from, to).join('\n') }
    case 'quote':
      return { ...body, paragraphs: body.paragraphs.slice(from, to) }
    case 'links':
      return { ...body, links: body.links.slice(from, to) }
  }
}

export function isDivisible(body: Body): body is Divisible {
  return ['list', 'table', 'code', 'quote', 'links'].includes(body.kind)
}

export function lengthOf(body: Divisible): number {
  switch (body.kind) {
    case 'list':
      return body.items.length
    case 'table':
      return body.rows.length
    case 'code':
      return body.code.split('\n').length
    case 'quote':
      return body.paragraphs.length
    case 'links':
      return body.links.length
  }
}

/** The parts of a slide whose body is divided; the first has the notes, and the others say whose they go on. */
export function divide(
  slide: DraftSlide,
  body: Divisible,
  rows: readonly number[],
  title: (slide: DraftSlide) => Prose,
): DraftSlide[] {
  const numbers = slide.notes.flatMap(note => (note.kind === 'heading' ? [] : note.number))
  const from = slide.from ?? { from: numbers[0] ?? 1, to: numbers.at(-1) ?? 1 }
  let at = 0
  return rows.map((row, index) => {
    const part = partOf(body, at, at + row)
    at += row
    return index === 0
      ? { ...slide, body: part }
      : { layout: slide.layout, part: slide.part, title: title(slide), body: part, notes: [], from }
  })
}
