/** What a CNI does about a property: all of it, a part or only in one mode, none that is documented; `na` where it cannot apply. */
export const MARKS = ['full', 'part', 'none', 'na'] as const
export type Mark = (typeof MARKS)[number]

export const CNI_COLUMNS = ['policy', 'offload', 'encryption', 'kube-proxy', 'observability'] as const
export type CniColumn = (typeof CNI_COLUMNS)[number]

export const CNI_ROWS = [
  'flannel',
  'calico',
  'cilium',
  'antrea',
  'ovn-kubernetes',
  'kube-ovn',
  'sriov',
  'multus',
  'weave',
  'macvlan',
] as const
export type CniRow = (typeof CNI_ROWS)[number]

/** The rows of a matrix for a general audience; the others are for slides of their own. */
export const DEFAULT_ROWS: readonly CniRow[] = [
  'flannel',
  'calico',
  'cilium',
  'antrea',
  'ovn-kubernetes',
  'kube-ovn',
  'sriov',
]

/** The two that everybody asks for, and that never meet: a matrix asks for them, one a click. */
export const DEFAULT_REQUIRED: readonly CniColumn[] = ['policy', 'offload']

/** Each row's marks: all that the filter looks at. */
export type MarksOf = Readonly<Record<CniRow, Readonly<Record<CniColumn, Mark>>>>

/**
 * What a prop chose, when all of it exists, once each.
 *
 * @throws Error that names the prop, the value and what is allowed.
 */
export function chosen<Id extends string>(prop: string, ids: readonly string[], allowed: readonly Id[]): Id[] {
  if (ids.length === 0) throw new Error(`${prop} is empty; choose from: ${allowed.join(', ')}`)
  return ids.map((id, index) => {
    const known = allowed.find(candidate => candidate === id)
    if (known === undefined) throw new Error(`${prop} has "${id}"; allowed are: ${allowed.join(', ')}`)
    if (ids.indexOf(id) !== index) throw new Error(`${prop} has "${id}" twice`)
    return known
  })
}

/** The rows that meet every requirement. Only full marks count: a mode or a part is not what was asked for. */
export function meeting(marks: MarksOf, rows: readonly CniRow[], required: readonly CniColumn[]): CniRow[] {
  return rows.filter(row => required.every(column => marks[row][column] === 'full'))
}
