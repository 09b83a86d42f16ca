/** What is used of Slidev's navigation; see `SlidevContextNav` in @slidev/client. */
interface Navigation {
  currentPage: number
  clicks: number
  clicksTotal: number
  total: number
  slides: { no: number; meta: { slide: { frontmatter: Record<string, unknown> } } }[]
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: () => Promise<void>
  prevSlide: () => Promise<void>
  go: (no: number, click?: number, force?: boolean) => Promise<void>
}

interface Router {
  isReady: () => Promise<void>
  afterEach: (hear: () => void) => void
  replace: (to: { path: string; query: Record<string, unknown> }) => Promise<unknown>
  currentRoute: { value: { query: Record<string, unknown>; params: Record<string, unknown> } }
}

interface MountedApp {
  config: { globalProperties: { $router?: Router } }
  _context: { provides: Record<string, { nav?: Navigation } | undefined> }
}

/** Slidev in a window: where it is, and how it is moved. */
export interface SlidevApp {
  window: Window
  nav: Navigation
  /** The slides' ids, `undefined` where the frontmatter gives none. */
  ids: (string | undefined)[]
  /** Goes to a slide and click without a step in the window's history. */
  show: (no: number, click: number) => Promise<void>
  /** Calls back after each move. */
  onMove: (hear: () => void) => void
}

function mounted(window: Window): MountedApp | undefined {
  return (window.document.querySelector('#app') as { __vue_app__?: MountedApp } | null)?.__vue_app__
}

/** Waits for Slidev in a window, its own or a frame's. */
export async function slidevIn(window: Window): Promise<SlidevApp> {
  for (;;) {
    const app = mounted(window)
    const router = app?.config.globalProperties.$router
    const nav = app?._context.provides['$$slidev-context']?.nav
    if (router !== undefined && nav !== undefined && nav.slides.length > 0) {
      await router.isReady()
      const idOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))
      return {
        window,
        nav,
        ids: nav.slides.map(slide => idOf(slide.meta.slide.frontmatter.id)),
        async show(no, click) {
          if (nav.currentPage === no && nav.clicks === click) return
          const query = { ...router.currentRoute.value.query, clicks: click === 0 ? undefined : String(click) }
          await router.replace({ path: `/${no}`, query })
        },
        onMove: hear => router.afterEach(() => hear()),
      }
    }
    await new Promise(resolve => setTimeout(resolve, 30))
  }
}
