/** What Mermaid draws, where its author gave it no name (`accTitle`, `accDescr`): the drawing as one would tell it. */
export const DIAGRAM = 'svg[aria-roledescription]'

const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
const textsIn = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(textOf).filter(text => text !== '')

/** The nodes of a flow chart by their names, which the names of its lines are made of. */
function nodesOf(chart: Element): Map<string, string> {
  const named = [...chart.querySelectorAll('g.node')].map((node): [string, string] => [
    /-flowchart-(.+)-\d+$/.exec(node.id)?.[1] ?? node.id,
    textOf(node),
  ])
  return new Map(named)
}

/** The nodes that a line leads from and to: its name is theirs, and any of them may hold the sign between them. */
function endsOf(line: string, nodes: ReadonlyMap<string, string>): [string, string] | undefined {
  const parts = /^L_(.+)_\d+$/.exec(line)?.[1]?.split('_') ?? []
  for (let at = 1; at < parts.length; at++) {
    const from = nodes.get(parts.slice(0, at).join('_'))
    const to = nodes.get(parts.slice(at).join('_'))
    if (from !== undefined && to !== undefined) return [from, to]
  }
  return undefined
}

function sayFlow(chart: Element): string[] {
  const nodes = nodesOf(chart)
  const met = new Set<string>()
  const lines = [...chart.querySelectorAll('path[data-id]')].flatMap(path => {
    const name = path.getAttribute('data-id') ?? ''
    const ends = endsOf(name, nodes)
    if (!ends) return []
    ends.forEach(end => met.add(end))
    const label = textOf(chart.querySelector(`.edgeLabels [data-id="${CSS.escape(name)}"]`))
    return [`${ends.join(' → ')}${label === '' ? '' : ` (${label})`}`]
  })
  return [...lines, ...[...nodes.values()].filter(node => node !== '' && !met.has(node))]
}

function saySequence(chart: Element): string[] {
  const messages = [...chart.querySelectorAll('.messageText')]
  const no = (element: Element): number => Number(element.getAttribute('data-id')?.replace(/\D/g, ''))
  const said = [...chart.querySelectorAll('[data-et=message]')].map((line, index): [number, string] => [
    no(line),
    `${line.getAttribute('data-from')} → ${line.getAttribute('data-to')}: ${textOf(messages[index] ?? null)}`,
  ])
  const notes = [...chart.querySelectorAll('[data-et=note]')].map((note): [number, string] => [no(note), textOf(note)])
  return [...said, ...notes].sort(([one], [other]) => one - other).map(([, words]) => words)
}

function sayPie(chart: Element): string[] {
  const parts = textsIn(chart, '.legend')
  const shares = textsIn(chart, '.slice')
  const told = parts.length === shares.length ? parts.map((part, index) => `${part} ${shares[index]}`) : parts
  return [...textsIn(chart, '.pieTitleText'), ...told]
}

/** What a drawing of Mermaid shows: who leads to whom, who says what to whom; of other kinds, its words in their order. */
export function sayDiagram(chart: Element): string {
  const kind = chart.getAttribute('aria-roledescription') ?? ''
  const said = kind.startsWith('flowchart')
    ? sayFlow(chart)
    : kind === 'sequence'
      ? saySequence(chart)
      : kind === 'pie'
        ? sayPie(chart)
        : []
  const words = said.length > 0 ? said : textsIn(chart, 'text, foreignObject')
  return [...new Set(words)].join('; ')
}
