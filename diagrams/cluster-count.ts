import type { Point } from './path.ts'
import type { Box } from './tenancy.ts'
import { column, CONTENT } from './grid.ts'

/** How many tenants can be asked for. */
export const LIMITS = { least: 1, most: 500 } as const
/** Where the paging keys stop, and the track's labels. */
export const STOPS = [1, 5, 50, 500] as const
/** Past so many tenants every mark is smaller, or 500 would not fit. */
export const LARGE_UP_TO = 50
/** As many numbers of tenants as stand side by side, and what the narrow columns hold. */
export const SIDE_BY_SIDE = { columns: 3, narrow: 100 } as const

/** The three answers to how many clusters: one for all, one that hosts one for each, one each. */
export const ANSWERS = ['all', 'hosting', 'each'] as const
export type Answer = (typeof ANSWERS)[number]

/** One number of tenants, on stage: three columns, the boundary upright between shared and own machines. */
export const LIVE = {
  track: { from: 265, to: CONTENT.right, y: 195, label: 226 },
  thumb: { width: 80, height: 44 },
  columns: { all: CONTENT.left, hosting: 459, each: 857 },
  boundary: { x: 833, from: 238, to: 652 },
  name: 276,
  models: 302,
  number: 400,
  marks: 424,
  pods: 456,
  sides: 640,
  model: 578,
} as const

/** Three numbers of tenants side by side: the answers are rows, the boundary lies between them. */
export const TABLE = {
  columns: [column(3), column(5), column(7)],
  head: 189,
  second: 214,
  rule: 228,
  hair: 300,
  boundary: 436,
  numbers: { all: 272, hosting: 340, each: 478 },
  marks: { all: 282, hosting: 349, each: 490 },
  pods: 364,
  names: { all: 260, hosting: 332, each: 474 },
  model: 604,
} as const

/** How large marks are drawn, in pixels: machines stand in threes, a control plane's own. */
interface Scale {
  machine: { width: number; height: number; pitch: number }
  group: Point
  pod: { width: number; height: number; pitch: Point; inset: number }
}
export const SCALES = {
  large: {
    machine: { width: 8, height: 15, pitch: 10 },
    group: { x: 35, y: 28 },
    pod: { width: 28, height: 17, pitch: { x: 34.6, y: 28 }, inset: 6 },
  },
  small: {
    machine: { width: 5, height: 6, pitch: 6 },
    group: { x: 20.5, y: 7.5 },
    pod: { width: 9, height: 4, pitch: { x: 11, y: 5.6 }, inset: 4 },
  },
  table: {
    machine: { width: 4, height: 6, pitch: 6 },
    group: { x: 22, y: 8 },
    pod: { width: 9, height: 4, pitch: { x: 11, y: 5.6 }, inset: 4 },
  },
} as const satisfies Record<string, Scale>
export type ScaleName = keyof typeof SCALES

export function isTenants(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LIMITS.least && value <= LIMITS.most
}

/** Where so many tenants stand on the slider, from 0 to 1: `share(1)` => 0, `share(500)` => 1. */
export function share(tenants: number): number {
  return Math.log(tenants / LIMITS.least) / Math.log(LIMITS.most / LIMITS.least)
}

/** Where the middle of the knob can be, in slide pixels: the whole knob stays on the track. */
const KNOB = {
  from: LIVE.track.from + LIVE.thumb.width / 2,
  length: LIVE.track.to - LIVE.track.from - LIVE.thumb.width,
} as const

/** Where the middle of the knob is for so many tenants, whole or between two. */
export function trackX(tenants: number): number {
  return KNOB.from + share(tenants) * KNOB.length
}

/** How many tenants a knob there means, not rounded, so that it stays under the finger; beyond the ends, the ends. */
export function tenantsAt(x: number): number {
  const within = Math.min(1, Math.max(0, (x - KNOB.from) / KNOB.length))
  return LIMITS.least * (LIMITS.most / LIMITS.least) ** within
}

/** How far from the middle of the knob it was caught, in slide pixels; 0 beside it, where the knob comes to the finger. */
export function caughtAt(x: number, tenants: number): number {
  const beside = x - trackX(tenants)
  return Math.abs(beside) <= LIVE.thumb.width / 2 ? beside : 0
}

/** The next stop up or down: `nextStop(30, 1)` => 50. */
export function nextStop(tenants: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? STOPS.find(stop => stop > tenants) : STOPS.findLast(stop => stop < tenants)
  return beyond ?? tenants
}

/** What an answer needs: control planes on machines, so many once and so many for each tenant, and pods for each tenant. */
export interface Rule {
  shared: number
  each: number
  pods: number
}
export interface Counted {
  planes: number
  machines: number
  pods: number
}

export function counted({ shared, each, pods }: Rule, tenants: number, machinesPerPlane: number): Counted {
  const planes = shared + each * tenants
  return { planes, machines: planes * machinesPerPlane, pods: pods * tenants }
}

/** The machines of so many control planes, three standing together, `across` threes in a row. */
export function machineMarks(planes: number, perPlane: number, across: number, scale: ScaleName, at: Point): Box[] {
  const { machine, group } = SCALES[scale]
  return Array.from({ length: planes }, (_, plane) => plane).flatMap(plane =>
    Array.from({ length: perPlane }, (_, index) => ({
      x: at.x + (plane % across) * group.x + index * machine.pitch,
      y: at.y + Math.floor(plane / across) * group.y,
      width: machine.width,
      height: machine.height,
    })),
  )
}

/** Control planes as pods, and the frame around them: the room they take. */
export function podMarks(count: number, across: number, scale: ScaleName, at: Point): { frame: Box; pods: Box[] } {
  const { pod } = SCALES[scale]
  const rows = Math.ceil(count / across)
  const columns = Math.min(count, across)
  return {
    frame: {
      ...at,
      width: (columns - 1) * pod.pitch.x + pod.width + 2 * pod.inset,
      height: (rows - 1) * pod.pitch.y + pod.height + 2 * pod.inset,
    },
    pods: Array.from({ length: count }, (_, index) => ({
      x: at.x + pod.inset + (index % across) * pod.pitch.x,
      y: at.y + pod.inset + Math.floor(index / across) * pod.pitch.y,
      width: pod.width,
      height: pod.height,
    })),
  }
}

/** How many marks stand in a row: on stage ten, or as many as fit when they are small; in the table what the column holds. */
export const ACROSS = {
  large: { groups: 10, pods: 10 },
  small: { groups: 17, pods: 31 },
  table: [
    { groups: 5, pods: 10 },
    { groups: 5, pods: 10 },
    { groups: 25, pods: 50 },
  ],
} as const
