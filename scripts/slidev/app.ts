// What Slidev keeps in its running Vue app. This file runs in the page.

interface SlideRoute {
  /** Vue keeps on an asynchronous component what it was resolved to. */
  component?: { __asyncResolved?: unknown }
}

interface Nav {
  /** The numbers of the slides to mount; read by the print view. */
  printRange?: number[]
  slides?: SlideRoute[]
  clicks?: number
  go?: (slide: number, clicks: number, force: boolean) => Promise<void>
}

/** The parts of a Vue app that are read here. */
export interface App {
  _context: { provides: Record<string, { nav?: Nav } | undefined>; components: Record<string, unknown> }
  config: { errorHandler?: (error: unknown, instance: Instance | null, info: string) => void }
}

/** The parts of a Vue component that are read here. */
export interface Instance {
  $parent: Instance | null
  $options: { name?: string; __name?: string }
  $props: { route?: { no?: number }; clicksContext?: { current?: number } }
}

/** The app, once it is mounted. */
export function runningApp(): App | undefined {
  return (document.querySelector('#app') as { __vue_app__?: App } | null)?.__vue_app__
}

/** Slidev's navigation, under the key by which it provides it to every component. */
export function navOf(app: App | undefined): Nav | undefined {
  return app?._context?.provides['$$slidev-context']?.nav
}

/** Whether the code of a slide has arrived. What stands in its place until then, an empty comment, says nothing: a false `v-if` at a layout's root leaves the same. */
export function isSlideLoaded(slide: number): boolean {
  return navOf(runningApp())?.slides?.[slide - 1]?.component?.__asyncResolved !== undefined
}

/** The slide and the click state that a component is part of. */
export function slideOf(instance: Instance | null): { slide?: number; click?: number; components: string[] } {
  const components: string[] = []
  let owner = instance
  while (owner && owner.$props?.route?.no === undefined) {
    components.push(owner.$options.name ?? owner.$options.__name ?? '')
    owner = owner.$parent
  }
  return {
    slide: owner?.$props.route?.no,
    click: owner?.$props.clicksContext?.current,
    components: components.filter(name => name !== ''),
  }
}
