import { LAYOUT } from '../../slidev/markup.ts'

/** A tag that drew something, and which one of its name on the slide it is, counted from 0. */
export interface DrawnBy {
  name: string
  nth: number
}

/** Who drew an element: the component whose template it stands in, where that is known, or else the one it lies in. */
export interface Maker {
  /** From the innermost out. */
  tags: DrawnBy[]
  /** Whether it is known to stand in that component's template, and not in what the slide gave it. */
  isCertain: boolean
}

/** What is used here of Vue's own bookkeeping, which a built app keeps, too. */
interface Instance {
  uid: number
  type: { name?: string; __name?: string }
  parent: Instance | null
  props: { route?: { no?: number } }
  subTree: VNode
}
interface VNode {
  el: Node | null
  anchor: Node | null
  type: unknown
  key: unknown
  children: unknown
  component: Instance | null
  suspense: { activeBranch: VNode | null } | null
  /** Of whose template it is; none of what is the same at every drawing. */
  ctx: Instance | null
}

interface Found {
  inside: Instance
  maker: Instance | null
  /** The maker, also of what never changes; none where a slot was filled with it. */
  own: Instance | null
}

function isVNode(value: unknown): value is VNode {
  return typeof value === 'object' && value !== null && 'el' in value && 'ctx' in value
}

function nameOf({ type }: Instance): string {
  return type.name ?? type.__name ?? ''
}

/** What a component was given to show: the fragment that Vue makes of a slot's content. */
function isSlotContent({ key, children }: VNode): boolean {
  return typeof key === 'string' && key.startsWith('_') && Array.isArray(children)
}

/** A component whose own template begins with the root of a layout; the slide in it begins with another component. */
function isLayout({ subTree }: Instance): boolean {
  return subTree.component === null && subTree.el instanceof Element && subTree.el.matches(LAYOUT)
}

let elements: Map<Node, Found> | undefined
let counted = new Map<number, number>()
/** In whose template a component stands, by its number; none where a slot was filled with it. */
let placed = new Map<number, Instance | null>()

/** Notes for each node of the app which component drew it. */
function readApp(): Map<Node, Found> {
  const found = new Map<Node, Found>()
  const counts = new Map<string, number>()
  counted = new Map()
  placed = new Map()
  const app = document.querySelector('#app') as (Element & { _vnode?: VNode }) | null

  function visit(vnode: VNode, inside: Instance | undefined, slide: number, isGiven = false): void {
    const { el, anchor, component, suspense, children, ctx } = vnode
    if (component) {
      // Each mounted state of a slide is counted by itself.
      const own = component.props.route?.no === undefined ? slide : component.uid
      const key = `${own} ${nameOf(component)}`
      counted.set(component.uid, counts.get(key) ?? 0)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      placed.set(component.uid, ctx ?? (isGiven ? null : (inside ?? null)))
      visit(component.subTree, component, own)
      return
    }
    const isFromSlot = isGiven || isSlotContent(vnode)
    if (suspense?.activeBranch) visit(suspense.activeBranch, inside, slide, isFromSlot)
    if (inside) {
      for (let node = el; node; node = node.nextSibling) {
        found.set(node, { inside, maker: ctx, own: ctx ?? (isFromSlot ? null : inside) })
        // What never changes is put in whole, from its first node to its last.
        if (!anchor || typeof children !== 'string' || node === anchor) break
      }
    }
    if (Array.isArray(children)) {
      for (const child of children) {
        if (isVNode(child)) visit(child, inside, slide, isFromSlot)
      }
    }
  }

  if (app?._vnode) visit(app._vnode, undefined, 0)
  return found
}

function tagsFrom(instance: Instance | null): DrawnBy[] {
  const tags: DrawnBy[] = []
  for (let one = instance; one && one.props.route?.no === undefined; one = one.parent) {
    if (nameOf(one) !== '') {
      tags.push({ name: nameOf(one), nth: counted.get(one.uid) ?? 0 })
    }
  }
  return tags
}

/** Forgets who drew what, once the app may have drawn anew. */
export function forgetMakers(): void {
  elements = undefined
}

function lookUp(element: Element): Found | undefined {
  elements ??= readApp()
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    const found = elements.get(node)
    if (found) return found
  }
}

/** Who drew an element. */
export function makerOf(element: Element): Maker {
  const found = lookUp(element)
  return found
    ? { tags: tagsFrom(found.maker ?? found.inside), isCertain: found.maker !== null }
    : { tags: [], isCertain: false }
}

/** Whether an element stands in the template of a layout or of a component there, and is nothing that the slide gave it. */
export function isDrawnByLayout(element: Element): boolean {
  for (let one = lookUp(element)?.own; one && one.props.route?.no === undefined; one = placed.get(one.uid)) {
    if (isLayout(one)) return true
  }
  return false
}
