import { describe, expect, it } from 'vitest'
import data from '../../data/ebpf-hooks.yaml'
import {
  AGENT,
  agentEdge,
  attachEdge,
  BAND,
  EBPF_CLICKS,
  FRAME,
  functionAt,
  functionLine,
  FUNCTIONS,
  HOOKS,
  hookX,
  MAP,
  PACKET,
  rowY,
  STACK,
  WALL,
} from '../../diagrams/ebpf-hooks.ts'

it('meets the hooks in the order of the packet: XDP, tc, the stack, the socket', () => {
  expect(hookX('xdp')).toBeLessThan(hookX('tc'))
  expect(hookX('tc') + BAND.width / 2).toBeLessThan(STACK.x)
  expect(STACK.x + STACK.width).toBeLessThan(hookX('socket') - PACKET.station)
  expect(hookX('socket') + BAND.width / 2).toBeLessThan(MAP.x + 5)
})

it('lets maps stand astride the wall between kernel and user space', () => {
  expect(MAP.x + MAP.width / 2).toBe(WALL)
})

describe.each(data.functions.map((item, index) => ({ ...item, index })))(
  'the row of $key',
  ({ dots, index, agent }) => {
    it('runs from its first hook to its map, through all its dots', () => {
      const { from, to } = functionLine(
        dots.map(({ hook }) => hook),
        index,
      )
      const places = dots.map(({ hook }) => hookX(hook))
      expect(Math.min(...places)).toBe(from.x)
      expect(Math.max(...places)).toBeLessThan(to.x)
      expect(to.x).toBe(MAP.x)
    })

    it('points at the map when the agent writes, at the agent when it reads', () => {
      const points = agentEdge(agent.flow, rowY(index))
      const [from, to] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0]
      expect(Math.sign(to - from)).toBe(agent.flow === 'data' ? 1 : -1)
      expect(Math.max(from, to)).toBeLessThanOrEqual(AGENT.x)
    })
  },
)

it('attaches from the verifier into each hook’s band', () => {
  for (const hook of HOOKS) {
    expect(attachEdge(hook).at(-1)).toEqual({ x: hookX(hook), y: BAND.top + 6 })
  }
})

it('has all rows above the packet and inside the frame', () => {
  expect(rowY(FUNCTIONS.length - 1) + MAP.height).toBeLessThan(PACKET.y)
  expect(FRAME.y + FRAME.height).toBeLessThanOrEqual(656)
})

it('tells the path, the hooks, each function, and the whole', () => {
  expect(Array.from({ length: EBPF_CLICKS + 1 }, (_, step) => functionAt(step))).toEqual([-1, -1, 0, 1, 2, 3, -1])
})
