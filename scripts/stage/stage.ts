import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Scheme } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Site } from '../site/open-site.ts'
import type { PageProblem } from './page/faults.ts'
import type { MountedFrame, StablePage } from './page/stable.ts'
import type { Watch } from './watch.ts'
import { identityOf } from '../model/diagnostic.ts'
import { printAddress } from '../slidev/print-view.ts'
import { findBlank } from './find-blank.ts'
import { findProblems } from './find-problems.ts'
import { isOnline } from './launch.ts'
import { stagePage } from './page-functions.ts'
import { lostPrintStates } from './print-states.ts'
import { serveSite } from './serve.ts'
import { takePage } from './spare-page.ts'
import { isLocal, watchPage } from './watch.ts'

export interface StageOptions {
  /** The slides to mount, by number. */
  slides: readonly number[]
  /** Every click state, or each slide's last. */
  withClicks: boolean
  dark: boolean
  /** How long to wait for the slides to stand still, in milliseconds. */
  timeout: number
  /** How long to wait on top of that, because somebody asked for it, in milliseconds. */
  wait: number
  /** What the deck's clock says, in milliseconds since 1970. */
  now: number
}

/** A slide in one of its click states, as mounted. */
export type Frame = MountedFrame

/** The built deck, open in a browser, every slide mounted and standing still. */
export interface Stage extends AsyncDisposable {
  page: Page
  protocol: CDPSession
  frames: Frame[]
  /** Everything that went wrong on the way. */
  problems: Diagnostic[]
  /** What the deck complained of, and does not keep it from being shown. */
  warnings: string[]
  /** Whether it shows nothing but the site: nothing came from any other address. */
  isAlone: () => boolean
  /** The other machines that something came from: `https://fonts.gstatic.com`. */
  network: () => string[]
  /** The addresses of what did not load. */
  lost: () => string[]
  /** Shows the deck in its other colours, as it would turn by itself; resolves with what goes wrong in them beside the rest. */
  turn: (scheme: Scheme) => Promise<Diagnostic[]>
}

/** The origin of what an address holds itself, as `data:` does. */
const IN_THE_ADDRESS = 'null'

async function waitUntilStable(page: Page, watch: Watch, { slides, timeout, wait }: StageOptions): Promise<StablePage> {
  const until = performance.now() + timeout
  let stable: StablePage
  do {
    await watch.quiet(until)
    const left = Math.max(0, until - performance.now())
    stable = await stagePage.call(page, 'waitUntilStable', { slides: slides.length, timeout: left })
  } while (!watch.isQuiet() && stable.late === undefined)
  if (wait > 0) await page.waitForTimeout(wait)
  return stable
}

/** The slides that show nothing in any of their mounted states; one that begins empty may be meant to. */
async function blankSlides(page: Page, protocol: CDPSession, frames: readonly Frame[]): Promise<PageProblem[]> {
  const ids = await findBlank(page, protocol)
  const shown = new Set(frames.filter(({ id }) => !ids.includes(id)).map(({ slide }) => slide))
  return frames
    .filter(({ id, slide }) => ids.includes(id) && !shown.has(slide))
    .map(({ slide, click }) => ({ rule: 'blank-slide', subject: 'slide', message: 'the page is blank', slide, click }))
}

/** Opens a deck; whoever asked for it disposes of it. */
export async function openStage(browser: Browser, { folder, deck }: Site, options: StageOptions): Promise<Stage> {
  await using held = new AsyncDisposableStack()
  const site = held.use(await serveSite(folder))
  const { context, page } = await takePage(browser)
  // It may have gone with its browser already.
  held.defer(async () => context.close().catch(() => {}))
  context.setDefaultTimeout(options.timeout)
  await page.setViewportSize({ width: deck.width, height: deck.height })
  await page.emulateMedia({ media: 'screen', colorScheme: options.dark ? 'dark' : 'light' })
  await stagePage.install(page, 'begin', { now: options.now, slides: options.slides })
  const isHermetic = !isOnline(browser) || !deck.remoteAssets
  if (isHermetic && isOnline(browser))
    await context.route(
      ({ href }) => !isLocal(href),
      async route => route.abort(),
    )
  const watch = watchPage(page)
  const protocol = await context.newCDPSession(page)
  const settled = async (): Promise<{ frames: Frame[]; problems: Diagnostic[] }> => {
    const { frames, ...state } = await waitUntilStable(page, watch, options)
    const blank = await blankSlides(page, protocol, frames)
    const findings = [...state.findings, ...blank]
    const found = await findProblems({ page, protocol, deck, watch, isHermetic }, { ...state, frames, findings })
    return { frames, problems: [...found, ...lostPrintStates(deck.slides, frames)] }
  }
  await page.goto(printAddress(site.origin, options.slides, options.withClicks), { waitUntil: 'commit' })
  const { frames, problems } = await settled()
  const all = held.move()
  return {
    page,
    protocol,
    frames,
    problems,
    warnings: watch.warnings,
    isAlone: () => [...watch.asked].every(origin => origin === site.origin || origin === IN_THE_ADDRESS),
    network: () => [...watch.answered].filter(origin => origin !== site.origin),
    lost: () => watch.lost.map(({ url }) => url),
    async turn(scheme) {
      await page.emulateMedia({ colorScheme: scheme })
      const known = new Set(problems.map(identityOf))
      return (await settled()).problems.filter(problem => !known.has(identityOf(problem)))
    },
    [Symbol.asyncDispose]: async () => all.disposeAsync(),
  }
}
