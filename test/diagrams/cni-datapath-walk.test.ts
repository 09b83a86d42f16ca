import type { WalkedWay } from '../../diagrams/cni-datapath-walk.ts'
import { expect, it } from 'vitest'
import { moments } from '../../diagrams/cni-datapath-walk.ts'

const TWO: WalkedWay[] = [
  { way: 'overlay', key: 2, halts: [true, true, false, true] },
  { way: 'hardware', key: 1, halts: [true, true] },
]

it('asks, and ends at rest in every walk', () => {
  for (const walk of ['contrast', 'stops', 'ways'] as const) {
    const kinds = moments(TWO, walk).map(({ kind }) => kind)
    expect(kinds[0]).toBe('question')
    expect(kinds.at(-1)).toBe('rest')
  }
})

it('contrasts: the first way from halt to halt, each other way at once', () => {
  expect(moments(TWO, 'contrast').slice(1, -1)).toEqual([
    { kind: 'stop', way: 'overlay', stop: 0, reached: 0 },
    { kind: 'stop', way: 'overlay', stop: 1, reached: 1 },
    { kind: 'stop', way: 'overlay', stop: 3, reached: 3 },
    { kind: 'stop', way: 'hardware', stop: 0, reached: 2 },
  ])
})

it('walks every stop of every way, one a click', () => {
  const hops = moments(TWO, 'stops').slice(1, -1)
  expect(hops).toHaveLength(6)
  expect(hops.every(moment => moment.kind === 'stop' && moment.reached === moment.stop)).toBe(true)
})

it('shows a way in one click: travelled to its end, its key stop lit', () => {
  expect(moments(TWO, 'ways').slice(1, -1)).toEqual([
    { kind: 'stop', way: 'overlay', stop: 1, reached: 4 },
    { kind: 'stop', way: 'hardware', stop: 0, reached: 2 },
  ])
})
