/** The way from a slide to an element on it, by which it is the same one in other click states. */
export function pathTo(frame: Element, element: Element): string {
  const steps: number[] = []
  let one: Element | undefined = element
  while (one && one !== frame) {
    const root: Node = one.getRootNode()
    const parent: Element | ShadowRoot | null = one.parentElement ?? (root instanceof ShadowRoot ? root : null)
    steps.unshift([...(parent?.children ?? [])].indexOf(one))
    one = parent instanceof ShadowRoot ? parent.host : (parent ?? undefined)
  }
  return steps.join(' ')
}

/** The element at the end of a way that leads through no shadow tree. */
export function elementAt(frame: Element, path: string): Element {
  return path === ''
    ? frame
    : path.split(' ').reduce<Element>((element, step) => element.children[Number(step)] ?? element, frame)
}
