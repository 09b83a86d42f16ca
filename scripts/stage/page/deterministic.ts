import type { App } from '../../slidev/app.ts'
import { navOf, slideOf } from '../../slidev/app.ts'

/** An error in a Vue app, kept by the page itself, since only the app knows the slide. */
export interface AppFailure {
  message: string
  slide?: number
  click?: number
  /** The components around it, from the innermost out. */
  components: string[]
}

export interface DeterministicOptions {
  /** What the deck's clock says, in milliseconds since 1970. */
  now: number
  /** The slides to mount, by number. */
  slides: readonly number[]
}

const failures: AppFailure[] = []

/** The errors in the page's Vue apps so far. */
export function appFailures(): AppFailure[] {
  return failures
}

function fixDate(now: number): void {
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
}

/** Mulberry32: small, and the same row of numbers each time. */
function seedRandom(): void {
  let state = 2022
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What scrolls smoothly would be pictured on its way. */
function scrollAtOnce(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { scroll-behavior: auto !important }')
  document.adoptedStyleSheets.push(sheet)
  type Scroll = (this: unknown, ...given: unknown[]) => void
  for (const target of [Element.prototype, window] as unknown as Record<string, Scroll>[]) {
    for (const name of ['scroll', 'scrollTo', 'scrollBy', 'scrollIntoView']) {
      const scroll = target[name]
      if (scroll === undefined) continue
      target[name] = function (...given) {
        const [first] = given
        scroll.apply(this, typeof first === 'object' && first !== null ? [{ ...first, behavior: 'instant' }] : given)
      }
    }
  }
}

/** Keeps the errors of every app with their slide. Vue puts the app on its element once it is mounted; a slide is mounted later, as it arrives. */
function watchApps(slides: readonly number[]): void {
  const apps = new WeakMap<object, unknown>()
  Object.defineProperty(Element.prototype, '__vue_app__', {
    configurable: true,
    get() {
      return apps.get(this)
    },
    set(app: App | null) {
      apps.set(this, app)
      if (!app?.config) return
      // Slidev reads the range from the address before its router knows the address, and would mount every slide.
      const nav = navOf(app)
      if (nav?.printRange) nav.printRange = [...slides]
      const own = app.config.errorHandler
      app.config.errorHandler = (error, instance, info) => {
        failures.push({
          message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          ...slideOf(instance),
        })
        own?.(error, instance, info)
      }
    },
  })
}

/** Fixes the clock, seeds chance, stops smooth scrolling and keeps the app's errors. To be called before anything else runs. */
export function makeDeterministic({ now, slides }: DeterministicOptions): void {
  fixDate(now)
  seedRandom()
  scrollAtOnce()
  watchApps(slides)
}
