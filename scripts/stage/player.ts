import type { Buffer } from 'node:buffer'
import type { Browser, Page } from 'playwright-core'
import type { Site } from '../site/open-site.ts'
import type { FramePlace } from '../slidev/print-view.ts'
import { DeckError } from '../error.ts'
import { playerAddress } from '../slidev/print-view.ts'
import { stagePage } from './page-functions.ts'
import { serveSite } from './serve.ts'
import { takePage } from './spare-page.ts'
import { watchPage } from './watch.ts'

export interface PlayerOptions {
  dark: boolean
  /** How long to wait for a slide to be stable, in milliseconds. */
  timeout: number
  /** What the deck's clock says, in milliseconds since 1970. */
  now: number
}

/** The built deck as the audience sees it: one slide in one click state at a time. */
export interface Player extends AsyncDisposable {
  /**
   * A picture of a slide, as PNG, a pixel for a CSS pixel of the canvas.
   *
   * @throws DeckError when it is not stable in time.
   */
  show: (place: FramePlace) => Promise<Buffer>
  /** A picture of what is shown already, a moment later. */
  again: () => Promise<Buffer>
}

async function pictureOf(page: Page, { deck }: Site): Promise<Buffer> {
  const clip = { x: 0, y: 0, width: deck.width, height: deck.height }
  await stagePage.call(page, 'hidePopupsOfOthers')
  return page.screenshot({ clip, animations: 'allow', caret: 'initial' })
}

/** Opens the player of a deck that was built for people; whoever asked for it disposes of it. */
export async function openPlayer(browser: Browser, site: Site, { dark, timeout, now }: PlayerOptions): Promise<Player> {
  await using held = new AsyncDisposableStack()
  const { deck } = site
  const { origin } = held.use(await serveSite(site.folder))
  const { context, page } = await takePage(browser)
  held.defer(async () => context.close().catch(() => {}))
  // In a window higher than wide, the player keeps room for its buttons.
  await page.setViewportSize({ width: Math.max(deck.width, deck.height), height: deck.height })
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
  await stagePage.install(page, 'begin', { now, slides: [] })
  const watch = watchPage(page)
  const all = held.move()
  return {
    async show(place) {
      await page.goto(playerAddress(origin, place), { waitUntil: 'commit' })
      const until = performance.now() + timeout
      do {
        await watch.quiet(until)
        const left = Math.max(0, until - performance.now())
        const late = await stagePage.call(page, 'waitUntilPlayed', place, left)
        if (late) throw new DeckError('deck', late.message, { file: deck.entry, ...place })
      } while (!watch.isQuiet())
      return pictureOf(page, site)
    },
    async again() {
      await page.waitForTimeout(250)
      return pictureOf(page, site)
    },
    [Symbol.asyncDispose]: async () => all.disposeAsync(),
  }
}
