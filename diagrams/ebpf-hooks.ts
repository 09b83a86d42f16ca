import type { Point } from './path.ts'

/** Where programs attach, from the top of the way down. */
export const HOOKS = ['socket', 'tc', 'xdp'] as const
export type Hook = (typeof HOOKS)[number]

/** What they are loaded for, in the order the clicks bring them. */
export const USES = ['trace', 'policy', 'balance'] as const
export type Use = (typeof USES)[number]

/** 0 the fixed path, 1 the hooks, then a use each. */
export const EBPF_CLICKS = USES.length + 1
export function arrives(use: Use): number {
  return USES.indexOf(use) + 2
}

/** Between user space and kernel; the kernel's tint ends at `kernel`. */
export const BOUNDARY_Y = 286
export const KERNEL_BOTTOM = 594
/** The packet's way, upwards from the card to the pod. */
export const WAY = { x: 250, width: 7, top: 192, bottom: 614, head: 22 } as const
export const BOX = { width: 152, height: 38 } as const
export const POD = { y: 140, height: 52 } as const
export const CARD_Y = 614
/** The middles of what stands on the way. */
export const STAGE = { socket: 340, stack: 394, iptables: 446, tc: 502, xdp: 557 } as const
/** The chain of rules that iptables opens to. */
export const CHAIN = {
  x: 470,
  y: 316,
  width: 340,
  height: 262,
  way: 510,
  rule: { x: 544, width: 242, height: 38 },
  rows: [350, 400, 450, 536],
  gap: 493,
} as const
export const HOOK = { radius: 14, band: 44, right: 1208 } as const
export const CHECK = 26
export const DOT = 10
const USE_X: Record<Use, number> = { trace: 470, policy: 828, balance: 1152 }
/** Where what a program reports goes up. */
export const REPORT = { x: 684, top: 264, bend: 20, reader: { y: 224, width: 96, height: 36 } } as const

export function useX(use: Use): number {
  return USE_X[use]
}

/** The middle of a hook's band. */
export function hookY(hook: Hook): number {
  return STAGE[hook]
}

/** From under a use's name down to one of its dots: the first passes the check, the others go on from dot to dot. */
export function attachLine(use: Use, hooks: readonly Hook[], index: number, from: number): Point[] {
  const hook = hooks[index]
  const above = hooks[index - 1]
  if (hook === undefined) throw new RangeError(`a use with ${hooks.length} dots has none at ${index}`)
  return [
    { x: USE_X[use], y: above === undefined ? from : hookY(above) + DOT + 2 },
    { x: USE_X[use], y: hookY(hook) - DOT - 2 },
  ]
}

/** From a dot back up across the boundary, in two parts around the words that stand on the line. */
export function reportLine(use: Use, hook: Hook, words: { left: number; right: number }): [Point[], Point[]] {
  const y = hookY(hook)
  return [
    [
      { x: USE_X[use] + DOT, y },
      { x: words.left, y },
    ],
    [
      { x: words.right, y },
      { x: REPORT.x, y },
      { x: REPORT.x, y: REPORT.top },
    ],
  ]
}

/** The two lines from a box on the way to the panel that shows what is in it, and the wedge between them. */
export function lens(): { upper: Point[]; lower: Point[]; wedge: string } {
  const edge = WAY.x + BOX.width / 2
  const [top, bottom] = [STAGE.iptables - BOX.height / 2, STAGE.iptables + BOX.height / 2]
  const end = CHAIN.y + CHAIN.height
  return {
    upper: [
      { x: edge, y: top },
      { x: CHAIN.x, y: CHAIN.y },
    ],
    lower: [
      { x: edge, y: bottom },
      { x: CHAIN.x, y: end },
    ],
    wedge: `M${edge} ${top} L${CHAIN.x} ${CHAIN.y} V${end} L${edge} ${bottom} Z`,
  }
}
