import type { PlacedNode } from '../view.ts'
import { required } from '../rule.ts'
import { isNode } from '../structure.ts'
import { standardType } from '../view.ts'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** Which elements may stand where: by the child, in which parents; by the parent, with which children. */
const PARENTS: Record<string, string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}
const CHILDREN: Record<string, string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
}

const HEADING = /^H([1-6])$/

/** What the elements are, and how they nest. */
export const STRUCTURE_RULES = [
  required(
    'role-map',
    '7.1',
    'Whether each type of element is of the standard or stands for one that is',
    ({ nodes, tree }) => {
      const unknown = new Set(nodes.filter(({ type }) => !STANDARD.has(type)).map(({ node }) => node.type))
      const remapped = [...(tree?.roles ?? [])].filter(([from]) => STANDARD.has(from)).map(([from]) => from)
      const circular = [...(tree?.roles.keys() ?? [])].filter(
        from => standardType(from, tree?.roles ?? new Map()) === from,
      )
      return [
        ...[...unknown].map(type => `has elements of the type “${type}”, which stands for nothing in the standard`),
        ...remapped.map(type => `makes of the standard’s “${type}” another type`),
        ...circular.filter(type => !remapped.includes(type)).map(type => `maps the type “${type}” in a circle`),
      ]
    },
  ),
  required('nesting', '7.2', 'Whether lists, tables and contents are put together as they must be', ({ nodes, tree }) =>
    nodes.flatMap(({ node, type, parent, page }) => {
      const wrong: string[] = []
      if (PARENTS[type] && !PARENTS[type].includes(parent)) wrong.push(`${type} in ${parent || 'the root'}`)
      const kids = node.kids.filter(isNode).map(kid => standardType(kid.type, tree?.roles ?? new Map()))
      const allowed = CHILDREN[type]
      if (allowed) wrong.push(...kids.filter(kid => !allowed.includes(kid)).map(kid => `${kid} in ${type}`))
      for (const only of ['THead', 'TFoot', 'Caption'])
        if (kids.filter(kid => kid === only).length > 1 && allowed?.includes(only)) wrong.push(`two ${only} in ${type}`)
      if ((kids.includes('THead') || kids.includes('TFoot')) && type === 'Table' && !kids.includes('TBody'))
        wrong.push('a table with a head or a foot and no body')
      const caption = kids.indexOf('Caption')
      const isInside = type === 'Table' && caption > 0 && caption < kids.length - 1
      if (isInside || ((type === 'L' || type === 'TOC') && caption > 0)) wrong.push(`Caption amid ${type}`)
      return [...new Set(wrong)].map(what => ({ message: `has ${what}`, page }))
    }),
  ),
  required('alternative', '7.3', 'Whether figures and formulas have a text in their place', ({ nodes }) =>
    nodes.flatMap(({ node, type, page }) => {
      if (type !== 'Figure' && type !== 'Formula') return []
      const isNamed = (node.alt ?? '') !== '' || node.actualText !== undefined
      return isNamed ? [] : [{ message: `has a ${type.toLowerCase()} without a text in its place`, page }]
    }),
  ),
  required('headings', '7.4.2', 'Whether headings begin with the first level and leave none out', ({ nodes }) => {
    let last = 0
    return nodes.flatMap(({ type, page }) => {
      const level = Number(HEADING.exec(type)?.[1] ?? 0)
      if (level === 0) return []
      const message =
        last === 0 ? `begins with a heading of level ${level}` : `goes from a heading of level ${last} to ${level}`
      const isWrong = level > last + 1
      last = level
      return isWrong ? [{ message, page }] : []
    })
  }),
  required('heading-kinds', '7.4.4', 'Whether headings are numbered or not, and not both', ({ nodes }) => {
    const hasPlain = nodes.some(({ type }) => type === 'H')
    const hasLevels = nodes.some(({ type }) => HEADING.test(type))
    const twice = nodes.filter(({ node }) => node.kids.filter(kid => isNode(kid) && kid.type === 'H').length > 1)
    return [
      ...(hasPlain && hasLevels ? ['has headings with levels and without'] : []),
      ...twice.map(({ page }) => ({ message: 'has an element with two headings without levels', page })),
    ]
  }),
  required('notes', '7.9', 'Whether each note has a name of its own', ({ nodes }) => {
    const notes = nodes.filter(({ type }) => type === 'Note')
    const ids = new Set<string>()
    const isWrong = ({ node: { id } }: PlacedNode): boolean => {
      if (id === undefined || id === '' || ids.has(id)) return true
      ids.add(id)
      return false
    }
    return notes.filter(isWrong).map(({ page }) => ({ message: 'has a note without a name of its own', page }))
  }),
]
