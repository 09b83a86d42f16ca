import type { Point } from './path.ts'

/** Where programs attach, in the order a packet meets them. */
export const HOOKS = ['xdp', 'tc', 'socket'] as const
export type Hook = (typeof HOOKS)[number]

/** What the programs do, from the top row down. */
export const FUNCTIONS = ['balance', 'policy', 'track', 'observe'] as const
export type HookFunction = (typeof FUNCTIONS)[number]

/** The kernel's frame, user space behind one shared wall, and the card before them. */
export const FRAME = { x: 180, y: 142, width: 1028, height: 506 } as const
export const WALL = 952
/** The packet's line and what stands on it. */
export const PACKET = { y: 566, width: 8, station: 16 } as const
export const CARD = { x: 72, y: 538, width: 76, height: 56 } as const
export const STACK = { x: 667, y: 540, width: 70, height: 52 } as const
export const POD = { x: 1080, y: 538, width: 112, height: 56 } as const
/** Words at the left of each row. */
export const NAMES = { x: 200, noteDrop: 22 } as const

const HOOK_X: Record<Hook, number> = { xdp: 456, tc: 600, socket: 804 }
/** A band rises from the packet's line to the programs that attach there. */
export const BAND = { top: 214, width: 128 } as const
/** Under the packet's line: a hook's name, and where it lies. */
export const HOOK_NAME = { y: 608, whereY: 632 } as const

const FIRST_ROW = 284
const ROW_PITCH = 64
/** Verifier and agent: the row above the functions. */
export const PROGRAMS_Y = 188
export const VERIFIER = { x: WALL - 80, width: 160, height: 40 } as const
export const MAP = { x: WALL - 80, width: 160, height: 44, cell: 28 } as const
export const AGENT = { x: 1080, y: 162, width: 112, height: 350, verbX: 1136 } as const

export function hookX(hook: Hook): number {
  return HOOK_X[hook]
}

export function rowY(index: number): number {
  return FIRST_ROW + index * ROW_PITCH
}

/** A function's line, from its first hook to its map. */
export function functionLine(hooks: readonly Hook[], index: number): { from: Point; to: Point } {
  const y = rowY(index)
  return { from: { x: Math.min(...hooks.map(hookX)), y }, to: { x: MAP.x, y } }
}

/** Between a map and the agent: written towards the map, read towards the agent. */
export function agentEdge(flow: 'control' | 'data', y: number): Point[] {
  const atMap = { x: MAP.x + MAP.width + 3, y }
  const atAgent = { x: AGENT.x, y }
  return flow === 'control'
    ? [atAgent, atMap]
    : [
        { ...atMap, x: atMap.x - 3 },
        { ...atAgent, x: atAgent.x - 3 },
      ]
}

/** From the verifier into a hook's band: the farthest hook carries the line, the others leave it, so that no dashes overlap. */
export function attachEdge(hook: Hook): Point[] {
  const into = [
    { x: HOOK_X[hook], y: PROGRAMS_Y },
    { x: HOOK_X[hook], y: BAND.top + 6 },
  ]
  return hook === HOOKS[0] ? [{ x: VERIFIER.x, y: PROGRAMS_Y }, ...into] : into
}

/** What a click shows, from 0: the path, the hooks, one function after another, then programs, maps and agent together. */
export const EBPF_CLICKS = FUNCTIONS.length + 2

/** The function that a step is about, or -1. `functionAt(2)` => 0 */
export function functionAt(step: number): number {
  const index = step - 2
  return index >= 0 && index < FUNCTIONS.length ? index : -1
}
