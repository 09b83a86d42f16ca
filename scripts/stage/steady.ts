/** What went wrong in a Vue app, noted by the page itself, since only the app knows the slide. */
export interface AppFailure {
  message: string
  slide?: number
  click?: number
  /** The components around it, from the innermost out. */
  components: string[]
}

export interface DeckWindow extends Window {
  deckFailures?: AppFailure[]
}

export interface SteadyOrder {
  /** What the deck's clock says, in milliseconds since 1970. */
  now: number
  /** The slides to mount, by number. */
  slides: readonly number[]
}

/** Runs in the page before anything else: the clock stands, chance repeats itself, and the app's errors are kept with their slide. */
export function steady({ now, slides }: SteadyOrder): void {
  const RealDate = Date
  class FixedDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]))
    }

    static override now(): number {
      return now
    }
  }
  Object.assign(globalThis, { Date: FixedDate })

  // Mulberry32: small, and the same row of numbers each time.
  let state = 2022
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  // What scrolls smoothly would be pictured on its way.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { scroll-behavior: auto !important }')
  document.adoptedStyleSheets.push(sheet)
  type Scroll = (this: unknown, ...given: unknown[]) => void
  const instant = (scroll: Scroll): Scroll =>
    function (this: unknown, ...given) {
      const [first] = given
      const isOptions = typeof first === 'object' && first !== null
      scroll.apply(this, isOptions ? [{ ...first, behavior: 'instant' }] : given)
    }
  for (const target of [Element.prototype, window] as unknown as Record<string, Scroll>[]) {
    for (const name of ['scroll', 'scrollTo', 'scrollBy', 'scrollIntoView']) {
      const scroll = target[name]
      if (scroll) target[name] = instant(scroll)
    }
  }

  interface Instance {
    $parent: Instance | null
    $options: { name?: string; __name?: string }
    $props: { route?: { no?: number }; clicksContext?: { current?: number } }
  }
  interface App {
    _context?: { provides: Record<string, { nav?: { printRange?: number[] } } | undefined> }
    config: { errorHandler?: (error: unknown, instance: Instance | null, info: string) => void }
  }

  const failures: AppFailure[] = []
  Object.assign(window, { deckFailures: failures })
  const apps = new WeakMap<object, unknown>()
  // Vue puts the app on its element once it is mounted; a slide is mounted later, as it arrives.
  Object.defineProperty(Element.prototype, '__vue_app__', {
    configurable: true,
    get() {
      return apps.get(this)
    },
    set(app: App | null) {
      apps.set(this, app)
      if (!app?.config) return
      // Slidev reads the range from the address before its router knows the address, and would mount every slide.
      const nav = app._context?.provides['$$slidev-context']?.nav
      if (nav?.printRange) nav.printRange = [...slides]
      const own = app.config.errorHandler
      app.config.errorHandler = (error, instance, info) => {
        let owner = instance
        const components: string[] = []
        while (owner && owner.$props?.route?.no === undefined) {
          components.push(owner.$options.name ?? owner.$options.__name ?? '')
          owner = owner.$parent
        }
        failures.push({
          message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          slide: owner?.$props.route?.no,
          click: owner?.$props.clicksContext?.current,
          components: components.filter(name => name !== ''),
        })
        own?.(error, instance, info)
      }
    },
  })
}
