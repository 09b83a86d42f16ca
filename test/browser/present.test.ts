/* eslint-disable unicorn/prefer-dom-node-text-content -- Playwright reads what is shown, not what is hidden */
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import type { Running } from '../support/deck-command.ts'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite } from '../../scripts/site/open-site.ts'
import { findBrowsers } from '../../scripts/stage/find-browser.ts'
import { startDeck } from '../support/deck-command.ts'
import { freePort } from '../support/free-port.ts'

const DECKS = ['test/fixtures/present.md', 'test/fixtures/present.it.md']
const own = Object.values(networkInterfaces())
  .flat()
  .find(one => one?.family === 'IPv4' && !one.internal)?.address

/** Waits for what a window shows in the end, however slow the machine is. */
function poll<Of>(of: () => Of) {
  return expect.poll(of, { timeout: 30_000 })
}

let port: number
let running: Running
let browser: Browser
let laptop: BrowserContext
let presenter: Page
let audience: Page

async function startTalk(): Promise<void> {
  const flags = ['--port', String(port), '--remote=stage-fright', '--audience', '--no-open']
  running = startDeck(['present', ...DECKS, ...flags])
  await running.says('Ctrl+C')
}

const here = (path: string): string => `http://localhost:${port}${path}`
/** As another machine reaches it; where this one has no network, as itself. */
const afar = (path: string): string => `http://${own ?? 'localhost'}:${port}${path}`

async function isAt(page: Page, no: number, click = 0): Promise<void> {
  await poll(() => page.evaluate(() => location.pathname + location.search)).toMatch(
    new RegExp(`/${no}${click > 0 ? `\\?clicks=${click}` : '(?:\\?.*)?'}$`),
  )
}

async function presenterAt(no: number, click: number): Promise<void> {
  const said = (): Promise<string> => presenter.locator('.where').innerText()
  await poll(async () => (await said()).replace(/\s+/g, ' ')).toContain(`${no} of 3`)
  if (click > 0) await poll(async () => (await said()).replace(/\s+/g, ' ')).toContain(`click ${click} of`)
}

async function openPresenter(): Promise<void> {
  await presenter.goto(here('/presenter/'))
  await presenter.frameLocator('.picture iframe').locator('h1').first().waitFor({ timeout: 30_000 })
  await presenter.locator('main[data-ready]').waitFor({ timeout: 30_000 })
}

beforeAll(async () => {
  port = await freePort()
  await startTalk()
  browser = await chromium.launch({
    executablePath: (await findBrowsers(undefined)).find(({ program }) => program !== undefined)?.program,
    args: ['--no-sandbox'],
  })
  laptop = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  presenter = await laptop.newPage()
  audience = await laptop.newPage()
  await openPresenter()
  await audience.goto(here('/'))
  await audience.locator('.deck-overlay').waitFor({ state: 'attached' })
})
afterAll(async () => {
  await browser.close()
  running.child.kill()
  await running.ended
  await rm('test/fixtures/rehearsals', { recursive: true, force: true })
})

it('leads both windows by the presenter’s keys, also after a mouse click on a button or a control of the slide', async () => {
  await presenter.keyboard.press('ArrowRight')
  await isAt(audience, 1, 1)
  await presenter.getByRole('button', { name: 'Larger notes' }).click()
  await presenter.keyboard.press('PageDown')
  await isAt(audience, 1, 2)
  await presenter.frameLocator('.picture iframe').getByRole('button', { name: 'A control' }).click()
  await presenter.keyboard.press(' ')
  await isAt(audience, 2)
  await audience.keyboard.press('ArrowLeft')
  await presenterAt(1, 2)
  await audience.keyboard.press('ArrowRight')
  await presenterAt(2, 0)
})

it('shows a black screen until the next step, and the audience’s address as a code', async () => {
  await presenter.keyboard.press('b')
  await audience.locator('.deck-black').waitFor({ state: 'visible' })
  await poll(() => presenter.locator('.strip.black').innerText()).toContain('The screen is black')
  await presenter.keyboard.press('ArrowRight')
  await audience.locator('.deck-black').waitFor({ state: 'hidden' })
  await presenter.keyboard.press('q')
  await audience.locator('.deck-code img').waitFor({ state: 'visible' })
  await presenter.keyboard.press('Escape')
  await audience.locator('.deck-code').waitFor({ state: 'hidden' })
  await presenter.keyboard.press('ArrowLeft')
  await isAt(audience, 2)
})

it('closes what is open over the desk by Escape', async () => {
  const letters = presenter.getByRole('button', { name: 'Letter keys' })
  await presenter.getByRole('button', { name: 'More' }).click()
  await letters.waitFor({ state: 'visible' })
  await presenter.keyboard.press('Escape')
  await letters.waitFor({ state: 'hidden' })
})

it('has every control, the slide and the notes in the window, on a small laptop and on a phone across', async () => {
  const boxOf = async (selector: string): Promise<{ x: number; y: number; right: number; bottom: number }> =>
    presenter.locator(selector).evaluate(element => {
      const { x, y, right, bottom } = element.getBoundingClientRect()
      return { x, y, right, bottom }
    })
  for (const width of [1024, 1280]) {
    await presenter.setViewportSize({ width, height: 720 })
    await poll(async () => (await boxOf('footer')).right).toBe(width)
    const ends = await presenter
      .locator('footer button:visible')
      .evaluateAll(buttons => buttons.map(button => button.getBoundingClientRect().right))
    expect(ends.length).toBeGreaterThan(10)
    expect(Math.max(...ends)).toBeLessThanOrEqual(width)
  }
  await presenter.setViewportSize({ width: 844, height: 390 })
  await poll(async () => (await boxOf('.picture')).right).toBeLessThanOrEqual((await boxOf('.notes')).x)
  expect((await boxOf('.picture')).bottom).toBeLessThanOrEqual((await boxOf('.where')).y)
  expect((await boxOf('.where')).bottom).toBeLessThanOrEqual((await boxOf('footer')).y)
  await presenter.setViewportSize({ width: 1280, height: 720 })
})

it('has nothing on any page that hinders who cannot see or use a mouse (axe, WCAG 2.2 AA), light and dark', async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const faults = async (page: Page): Promise<unknown> => {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe: loaded } = globalThis as unknown as {
        axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: object[] }[] }> }
      }
      const { violations } = await loaded.run(document, { iframes: false })
      return violations.map(({ id, nodes }) => [id, nodes.length])
    })
  }
  expect(await faults(presenter)).toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme })
    const page = await context.newPage()
    for (const [path, shown] of [
      ['/live', 'h1'],
      ['/remote', '.next'],
      ['/rehearsal', 'h1'],
    ] as const) {
      await page.goto(here(path))
      await page.locator(shown).first().waitFor()
      expect(await faults(page), `${path} ${colorScheme}`).toEqual([])
    }
    await context.close()
  }
})

it('shows a follower on a laptop all of the slide and the controls', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const follower = await context.newPage()
  await follower.goto(here('/live'))
  await follower.locator('h1').waitFor()
  const bottomOf = async (selector: string): Promise<number> =>
    follower.locator(selector).evaluate(element => element.getBoundingClientRect().bottom)
  expect(await bottomOf('footer')).toBeLessThanOrEqual(800)
  expect(await bottomOf('.picture')).toBeLessThan(await bottomOf('.text'))
  await context.close()
})

it('goes to a slide by words of its title', async () => {
  await presenter.keyboard.press('g')
  await presenter.getByLabel('Number or words of a title').fill('THIRD')
  await presenter.keyboard.press('Enter')
  await isAt(audience, 3)
  await presenter.keyboard.press('ArrowUp')
  await presenter.keyboard.press('ArrowUp')
  await presenter.keyboard.press('ArrowRight')
  await isAt(audience, 1, 1)
})

it('comes back to slide, click and clock after a reload, and moves nobody by opening a window', async () => {
  const elapsed = async (): Promise<string> => presenter.locator('dd').nth(1).innerText()
  const [minutes = 0, seconds = 0] = (await elapsed()).split(':').map(Number)
  await audience.reload()
  await isAt(audience, 1, 1)
  await presenter.reload()
  await presenterAt(1, 1)
  const [minutesAfter = 0, secondsAfter = 0] = (await elapsed()).split(':').map(Number)
  expect(minutesAfter * 60 + secondsAfter).toBeGreaterThanOrEqual(minutes * 60 + seconds)
  const another = await laptop.newPage()
  await another.goto(here('/'))
  await isAt(another, 1, 1)
  await another.close()
  await openPresenter()
  await presenterAt(1, 1)
  await isAt(audience, 1, 1)
})

it('tells a follower in the own language, by the slide’s id, and never the notes', async () => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'it-IT', hasTouch: true })
  const follower = await phone.newPage()
  await follower.goto(afar('/live'))
  await poll(() => follower.locator('h1').innerText()).toBe('La prima')
  // What is in no paragraph is said too.
  await poll(() => follower.locator('.text p').allInnerTexts()).toEqual(['A un clic'])
  const loaded: string[] = []
  follower.on('request', request => request.isNavigationRequest() && loaded.push(request.url()))
  await presenter.keyboard.press('ArrowDown')
  await poll(() => follower.locator('h1').innerText()).toBe('La seconda')
  await follower.getByRole('button', { name: /Avanti/ }).click()
  await poll(() => follower.locator('h1').innerText()).toBe('La terza')
  await poll(() => follower.getByRole('status').innerText()).toBe('Non in diretta')
  await presenter.keyboard.press('a')
  await poll(() => follower.locator('h1').innerText()).toBe('La seconda')
  // A phone loads the deck once, and then goes with it.
  expect(loaded).toEqual([])
  await follower.getByRole('button', { name: 'EN' }).click()
  await poll(() => follower.locator('h1').innerText()).toBe('The second slide')
  for (const path of ['/__deck/follow.json', '/live', '/__deck/stage.js', '/__deck/follower.js'])
    expect(await (await phone.request.get(afar(path))).text(), path).not.toContain('SECRET-NOTE')
  if (own !== undefined) {
    for (const path of ['/__deck/talk.json', '/presenter/', '/remote', '/rehearsal'])
      expect((await phone.request.get(afar(path))).status(), path).toBe(401)
    const forged = {
      ...(await (await phone.request.get(afar('/__deck/state'))).json()),
      rev: 1e6,
      no: 3,
      slide: 'third',
    }
    expect((await phone.request.post(afar('/__deck/state'), { data: forged })).status()).toBe(401)
  }
  await phone.close()
})

it('lets a phone with the password step, and says who holds the clicker', async () => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const remote = await phone.newPage()
  await remote.goto(afar('/remote'))
  if (own !== undefined) {
    await remote.getByLabel('Password').fill('stage')
    await remote.getByRole('button', { name: 'Open the presenter' }).click()
    await poll(() => remote.getByRole('alert').innerText()).toContain('You can try 4 more times')
    await remote.getByLabel('Password').fill('stage-fright')
    await remote.getByRole('button', { name: 'Open the presenter' }).click()
  }
  await remote.getByRole('button', { name: /Back/ }).click()
  await isAt(audience, 1, 2)
  await poll(() => remote.getByText('You hold the clicker').count()).toBe(1)
  await remote.getByRole('button', { name: /^Next/ }).click()
  await isAt(audience, 2)
  const other = await phone.newPage()
  await other.goto(afar('/remote?name=Anna'))
  await poll(() => other.getByRole('button', { name: 'Take the clicker' }).count()).toBe(1)
  await other.getByRole('button', { name: 'Take the clicker' }).click()
  await poll(() => remote.getByText('Anna holds the clicker').count()).toBe(1)
  await presenter.keyboard.press('ArrowRight')
  await isAt(audience, 3)
  await phone.close()
})

it('lets no phone step that has not heard where the talk is', async () => {
  const hand = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const remote = await hand.newPage()
  await remote.route('**/__deck/events*', async route => route.abort())
  await remote.goto(afar('/remote'))
  if (own !== undefined) {
    await remote.getByLabel('Password').fill('stage-fright')
    await remote.getByRole('button', { name: 'Open the presenter' }).click()
  }
  const next = remote.getByRole('button', { name: /^Next/ })
  await next.waitFor()
  expect(await next.isDisabled()).toBe(true)
  await remote.unroute('**/__deck/events*')
  await poll(() => next.isDisabled()).toBe(false)
  const where = (page: Page): Promise<string | null> => page.locator('.where b').first().textContent()
  expect(await where(remote)).toBe(await where(presenter))
  await hand.close()
})

it('goes on without its server, and all are on one slide when it is back', async () => {
  const phone = await browser.newContext({ locale: 'it' })
  const follower = await phone.newPage()
  await follower.goto(afar('/live'))
  await poll(() => follower.locator('h1').innerText()).toBe('La terza')
  const hand = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const remote = await hand.newPage()
  await remote.goto(afar('/remote'))
  if (own !== undefined) {
    await remote.getByLabel('Password').fill('stage-fright')
    await remote.getByRole('button', { name: 'Open the presenter' }).click()
  }
  await remote.getByRole('button', { name: /^Next/ }).waitFor()
  running.child.kill('SIGKILL')
  await running.ended
  await presenter.keyboard.press('ArrowUp')
  await isAt(audience, 2)
  await poll(() => presenter.getByText('Server gone').count()).toBe(1)
  await startTalk()
  await poll(() => follower.locator('h1').innerText()).toBe('La seconda')
  await presenterAt(2, 0)
  await isAt(audience, 2)
  // Nobody types a password in the middle of a talk.
  await poll(() => remote.locator('.where').innerText()).toMatch(/^2/)
  await remote.getByRole('button', { name: /^Next/ }).click()
  await isAt(audience, 3)
  await poll(() => follower.locator('h1').innerText()).toBe('La terza')
  await remote.getByRole('button', { name: /^Back/ }).click()
  await isAt(audience, 2)
  await phone.close()
  await hand.close()
})

it('says when the audience’s window is lost, and opens it again where the talk is', async () => {
  await audience.close()
  await poll(() => presenter.getByRole('alert').innerText()).toContain('Audience window lost')
  const opened = laptop.waitForEvent('page')
  await presenter.keyboard.press('w')
  audience = await opened
  await isAt(audience, 2)
  await poll(() => presenter.getByRole('alert').count()).toBe(0)
})

it('keeps what a rehearsal took of each slide, beside the deck', async () => {
  await presenter.goto(here('/presenter/?rehearse'))
  await presenter.locator('main[data-ready]').waitFor({ timeout: 30_000 })
  await presenterAt(2, 0)
  await presenter.keyboard.press('ArrowRight')
  await isAt(audience, 3)
  await presenter.getByRole('button', { name: 'End rehearsal' }).click()
  await poll(() => presenter.getByText('Kept in rehearsals/present-').count()).toBe(1)
  const [name = ''] = await readdir('test/fixtures/rehearsals')
  const report = JSON.parse(await readFile(join('test/fixtures/rehearsals', name), 'utf8'))
  expect(report.slides.map((slide: { id: string }) => slide.id)).toEqual(['first', 'second', 'third'])
  expect(report.slides[1].planned).toBe(60)
  await presenter.goto(here('/rehearsal'))
  await poll(() => presenter.getByRole('rowheader', { name: 'The second slide' }).count()).toBe(1)
})

it('has no note in any file of the site it serves', async () => {
  await using site = await openSite(join(process.cwd(), DECKS[0] ?? ''), {
    purpose: 'host',
    base: '/',
    withoutNotes: true,
  })
  for (const file of await readdir(site.folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile())
      expect(await readFile(join(file.parentPath, file.name), 'latin1'), file.name).not.toContain('SECRET-NOTE')
  }
})
