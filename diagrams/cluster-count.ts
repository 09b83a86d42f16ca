import type { Box } from './tenancy.ts'
import { column, CONTENT } from './grid.ts'

/** How many tenants can be asked for. */
export const LIMITS = { least: 1, most: 500 } as const
/** The slider's labelled stops; on its logarithmic scale they are about equally far apart. */
export const STOPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const
/** Up to so many tenants each mark is one; past that, the block is full and each mark is ten. */
export const ONE_BY_ONE = 50

export const COUNT = {
  track: { from: 277, to: 1192, y: 140, label: 175 },
  field: { x: 160, y: 120, width: 82, height: 40 },
  heads: { name: 216, second: 240, rule: 256 },
  clusters: { baseline: 286, marks: 297, foot: 375 },
  planes: { baseline: 404, marks: 415, foot: 480 },
  machines: { baseline: 528, marks: 541 },
  result: 592,
  assumptions: [622, 648],
  legend: { x: CONTENT.left, words: 112 },
} as const

export function isTenants(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LIMITS.least && value <= LIMITS.most
}

/** Where so many tenants stand on the slider, from 0 to 1: `share(1)` => 0, `share(500)` => 1. */
export function share(tenants: number): number {
  return Math.log(tenants / LIMITS.least) / Math.log(LIMITS.most / LIMITS.least)
}

/** The tenants at a place of the slider: the whole number nearest to it; beyond its ends, the ends. */
export function tenantsAt(place: number): number {
  const within = Math.min(1, Math.max(0, place))
  return Math.round(LIMITS.least * (LIMITS.most / LIMITS.least) ** within)
}

export function trackX(tenants: number): number {
  const { from, to } = COUNT.track
  return from + share(tenants) * (to - from)
}

/** The next labelled stop up or down: `nextStop(30, 1)` => 50. */
export function nextStop(tenants: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? STOPS.find(stop => stop > tenants) : STOPS.findLast(stop => stop < tenants)
  return beyond ?? tenants
}

export interface Rule {
  shared: number
  each: number
}
export interface Rules {
  clusters: Rule
  planes: Rule
  onMachines: Rule
}
export interface Parts {
  shared: number
  own: number
  total: number
}
export interface Counted {
  clusters: Parts
  planes: Parts
  machines: Parts
}

function apply({ shared, each }: Rule, tenants: number, times = 1): Parts {
  const parts = { shared: shared * times, own: each * tenants * times }
  return { ...parts, total: parts.shared + parts.own }
}

/** What a model needs for so many tenants. */
export function counted(rules: Rules, tenants: number, machinesPerPlane: number): Counted {
  return {
    clusters: apply(rules.clusters, tenants),
    planes: apply(rules.planes, tenants),
    machines: apply(rules.onMachines, tenants, machinesPerPlane),
  }
}

/** How much one mark stands for: all marks on the slide the same, so that they can be compared. */
export function unitFor(tenants: number): 1 | 10 {
  return tenants > ONE_BY_ONE ? 10 : 1
}

export interface MarkShape {
  width: number
  height: number
  /** From one mark to the next across, and from one row to the next. */
  pitch: { x: number; y: number }
  /** Marks in a row. */
  columns: number
  /** So many marks stand closer together, `pitch.x` apart; then comes a wider gap. */
  group?: { of: number; pitch: number }
}

export const MARKS = {
  clusters: { width: 13.5, height: 6.5, pitch: { x: 17.2, y: 9.5 }, columns: 10 },
  planes: { width: 14, height: 5, pitch: { x: 17.2, y: 7.8 }, columns: 10 },
  machines: { width: 9.2, height: 7, pitch: { x: 11, y: 9.3 }, columns: 15, group: { of: 3, pitch: 34.4 } },
} as const satisfies Record<string, MarkShape>
export type MarkKind = keyof typeof MARKS

/**
 * The marks for a count, row by row. Their size never changes with the count; the last one is as wide as what it stands for:
 * `block(25, 10, …)` is two marks and a half.
 */
export function block(count: number, unit: 1 | 10, kind: MarkKind, at: { x: number; y: number }): Box[] {
  const mark: MarkShape = MARKS[kind]
  return Array.from({ length: Math.ceil(count / unit) }, (_, index) => {
    const place = index % mark.columns
    const across = mark.group
      ? Math.floor(place / mark.group.of) * mark.group.pitch + (place % mark.group.of) * mark.pitch.x
      : place * mark.pitch.x
    return {
      x: at.x + across,
      y: at.y + Math.floor(index / mark.columns) * mark.pitch.y,
      width: mark.width * Math.min(1, count / unit - index),
      height: mark.height,
    }
  })
}

/** Left edge of a model's column. */
export function countLeft(index: number): number {
  return column(3 + 2 * index)
}
