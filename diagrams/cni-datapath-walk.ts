import type { DatapathWay } from './cni-datapath.ts'

/** How many clicks a walk takes: see the prop `walk` of CniDatapath. */
export type Walk = 'contrast' | 'stops' | 'ways'

/** What one click shows. */
export type Moment =
  | { kind: 'question' | 'rest' }
  | {
      kind: 'stop'
      way: DatapathWay
      /** The stop that is lit and explained, counted from 0. */
      stop: number
      /** How far the packet has come, as a stop; past the last one it has arrived. */
      reached: number
    }

export interface WalkedWay {
  way: DatapathWay
  /** For each stop: does a walk of the main points halt there? */
  halts: readonly boolean[]
  /** The stop that makes the way what it is, counted from 1. */
  key: number
}

/** The way in one click: travelled to its end, its key stop explained. */
function whole({ way, halts, key }: WalkedWay): Moment[] {
  return [{ kind: 'stop', way, stop: key - 1, reached: halts.length }]
}

function hops({ way, halts }: WalkedWay, everyStop: boolean): Moment[] {
  return halts.flatMap((halt, stop): Moment[] =>
    everyStop || halt ? [{ kind: 'stop', way, stop, reached: stop }] : [],
  )
}

/** All that the diagram shows, in order; the first needs no click. */
export function moments(ways: readonly WalkedWay[], walk: Walk): Moment[] {
  const walked = ways.flatMap((way, index) => {
    if (walk === 'stops') return hops(way, true)
    return walk === 'contrast' && index === 0 ? hops(way, false) : whole(way)
  })
  return [{ kind: 'question' }, ...walked, { kind: 'rest' }]
}
