import type { Browser, Page } from 'playwright-chromium'
import type { Slide } from '../../scripts/model/deck.ts'
import type { Site } from '../../scripts/site/open-site.ts'
import type { ServedSite } from '../../scripts/stage/serve.ts'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../scripts/site/open-site.ts'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { serveSite } from '../../scripts/stage/serve.ts'
import { openStage } from '../../scripts/stage/stage.ts'
import { faultsOf } from '../support/fits.ts'

const STAGE = { withClicks: true, timeout: 60_000, wait: 0, now: Date.UTC(2022, 9, 28) }

const held = new AsyncDisposableStack()
const DECKS = [
  { file: 'slides.md', language: 'en' },
  { file: 'slides.it.md', language: 'it' },
]
const sites = new Map<string, Site>()
let site: Site
let served: ServedSite
let browser: Browser

/** A deck's site; of the others than the English one only what a test asks for is built. */
async function siteOf(file: string): Promise<Site> {
  const open = sites.get(file) ?? held.use(await openSite(resolve(file)))
  sites.set(file, open)
  return open
}

beforeAll(async () => {
  site = await siteOf('slides.md')
  // What people walk through is built for them; what an export or a check mounts is not.
  const hosted = held.use(await openSite(resolve('slides.md'), { purpose: 'host' }))
  served = held.use(await serveSite(hosted.folder))
  browser = held.use(await launchBrowser({}))
})
afterAll(async () => held.disposeAsync())

/** A window on the deck that stands on a slide, and what went wrong in it. */
async function openAt(
  path: string,
  context?: Awaited<ReturnType<Browser['newContext']>>,
): Promise<{ page: Page; errors: string[] }> {
  const page = await (
    context ?? (await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' }))
  ).newPage()
  const errors: string[] = []
  // A browser without a screen has no screen to keep awake, which Slidev asks of it.
  page.on('pageerror', ({ message }) => message.includes('Wake Lock') || errors.push(message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  page.on(
    'request',
    request =>
      new URL(request.url()).hostname === '127.0.0.1' ||
      request.url().startsWith('data:') ||
      errors.push(`asks ${request.url()}`),
  )
  await page.goto(`${served.origin}${path}`)
  // A slide takes its clicks once it is there, in each place where the window shows it.
  await page.waitForFunction(no => {
    const places = [...document.querySelectorAll(`[data-slidev-no="${no}"]`)]
    return (
      places.length > 0 &&
      places.every(place => place.querySelector('.slidev-layout')) &&
      !document.querySelector('.slidev-slide-loading')
    )
  }, /\d+/.exec(path)?.[0])
  return { page, errors }
}

/** Where a window stands, as its address says: `4?clicks=2`. */
const placeOf = (page: Page): string => page.url().replace(/^.*\//, '')

/** The slide in front, not those that are kept beside it. */
const front = '.slidev-page:visible'

describe.each(DECKS)('$file', ({ file, language }) => {
  it('every slide mounts in every click state, light and dark, without an error, fits, and asks no other machine for anything', async () => {
    const deck = await siteOf(file)
    await using stage = await openStage(browser, deck, {
      ...STAGE,
      dark: false,
      slides: deck.deck.slides.map(({ no }) => no),
    })
    expect(stage.problems).toEqual([])
    expect(stage.warnings).toEqual([])
    expect(stage.frames.length).toBeGreaterThan(deck.deck.slides.length * 2)
    expect(await stage.page.evaluate(faultsOf)).toEqual([])
    // Of the page as it is sent, and as it stands.
    expect(await readFile(join(deck.folder, 'index.html'), 'utf8')).toContain(`<html lang="${language}"`)
    expect(await stage.page.locator('html').getAttribute('lang')).toBe(language)
    // What the speaker reads has a mark for each click that the slide takes.
    const taken = deck.deck.slides.map(({ no, title }) => [
      title,
      stage.frames.filter(({ slide }) => slide === no).length - 1,
    ])
    const marked = deck.deck.slides.map(({ title, note }) => [title, note.split('[click]').length - 1])
    expect(marked).toEqual(taken)
    // The slides' own language where a listener would hear it wrong.
    const marks = await stage.page
      .locator('h1 [lang]')
      .evaluateAll(elements => elements.map(element => element.getAttribute('lang')))
    expect(new Set(marks)).toEqual(new Set(language === 'en' ? [] : ['en']))
    expect(await stage.turn('dark')).toEqual([])
    expect(await stage.page.evaluate(faultsOf)).toEqual([])
  })
})

it('walks with the right arrow from the cover to the last slide, through every click', async () => {
  const { page, errors } = await openAt('/1')
  const seen = [placeOf(page)]
  while (placeOf(page) !== String(site.deck.slides.length)) {
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(address => address.href !== before)
    // A slide takes its clicks once it is there.
    await page.locator(`[data-slidev-no="${placeOf(page).split('?')[0]}"] .slidev-layout`).waitFor()
    seen.push(placeOf(page))
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(new Set(seen.map(place => place.split('?')[0])).size).toBe(site.deck.slides.length)
  expect(seen.length).toBeGreaterThan(site.deck.slides.length * 2)
  expect(errors).toEqual([])
})

it('lets the audience’s window follow the presenter’s, and the presenter’s the audience’s', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  const no = slideWhere(({ note }) => note.split('[click]').length > 3)
  const presenter = await openAt(`/presenter/${no}`, context)
  const audience = await openAt(`/${no}`, context)
  await presenter.page.keyboard.press('ArrowRight')
  await audience.page.waitForURL(new RegExp(`/${no}\\?clicks=1$`))
  // Slidev: until its next timer, a window that has moved hears nothing, and one that was moved tells nothing.
  for (const { page } of [presenter, audience]) await page.evaluate(() => new Promise(turn => setTimeout(turn)))
  await audience.page.keyboard.press('ArrowRight')
  await presenter.page.waitForURL(new RegExp(`/presenter/${no}\\?clicks=2$`))
  expect(await presenter.page.locator('.slide-budget').textContent()).toMatch(/^until \d+:\d\d$/)
  await context.close()
})

it('ends a section’s words before they reach the line, however long they are', async () => {
  const { page } = await openAt(`/${slideWhere(({ layout }) => layout === 'section')}`)
  const touching = await page.locator(`${front} .slidev-layout.section`).evaluate(section => {
    const heading = section.querySelector('h1')
    if (heading === null) throw new Error('no title')
    heading.textContent = 'Sharing a cluster without quarrelling'
    const letters = document.createRange()
    letters.selectNodeContents(heading)
    const edges = [...letters.getClientRects()].flatMap(({ left, right, top, bottom }) =>
      [left, right].flatMap(x => [top, (top + bottom) / 2, bottom].map(y => ({ x, y }))),
    )
    const stretches = [...section.querySelectorAll<SVGPathElement>('.large-line-stretch')]
    return {
      lines: edges.length / 6,
      stretches: stretches.length,
      points: stretches.flatMap(stretch => {
        // The line, and a clear space beside it.
        stretch.style.strokeWidth = '46px'
        const toDrawing = stretch.getScreenCTM()?.inverse()
        return edges.filter(({ x, y }) => stretch.isPointInStroke(new DOMPoint(x, y).matrixTransform(toDrawing)))
      }),
    }
  })
  expect(touching).toEqual({ lines: 3, stretches: 6, points: [] })
})

function slideWhere(isIt: (slide: Slide) => boolean): number {
  const slide = site.deck.slides.find(isIt)
  if (!slide) throw new Error(`no slide is as asked: ${String(isIt)}`)
  return slide.no
}

const slideOf = (title: string): number => slideWhere(slide => slide.title?.startsWith(title) === true)

describe('the matrix of CNIs', () => {
  it('switches requirements on by keyboard, says how many meet them, and never moves the slide', async () => {
    const { page, errors } = await openAt(`/${slideOf('No CNI of October 2022 has both L7 policy and NIC offload')}`)
    const before = page.url()
    const [policy, encryption] = [
      page.locator(`${front} input[type=checkbox]`).nth(0),
      page.locator(`${front} input[type=checkbox]`).nth(2),
    ]
    await policy.focus()
    await page.keyboard.press('Space')
    const status = page.locator(`${front} [role=status]`)
    await expect.poll(async () => status.textContent()).toMatch(/1 of 7/)
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'PageDown', 'f', 'o']) await page.keyboard.press(key)
    await encryption.focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => status.textContent()).toMatch(/1 of 7 has both/)
    await encryption.click({ force: true })
    await expect.poll(async () => encryption.isChecked()).toBe(false)
    expect(page.url()).toBe(before)
    expect(errors).toEqual([])
  })
})

describe('the count of clusters', () => {
  it('follows its slider, and never moves the slide', async () => {
    const { page, errors } = await openAt(`/${slideOf('How many clusters?')}`)
    const before = page.url()
    const heard = async () => page.locator(`${front} svg[role=img]`).getAttribute('aria-label')
    const slider = page.locator(`${front} input[type=range]`)
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(heard).toContain('6 tenants')
    await page.keyboard.press('End')
    await expect.poll(heard).toContain('1,500 control-plane machines')
    await page.keyboard.press('PageDown')
    await expect.poll(heard).toContain('150 control-plane machines')
    await page.keyboard.press('Space')
    expect(page.url()).toBe(before)
    expect(errors).toEqual([])
  })

  it('goes with a finger that drags its knob, never swipes the slide, and then leaves the keys to the talk', async () => {
    const { page } = await openAt(`/${slideOf('How many clusters?')}`)
    const before = page.url()
    const knob = page.locator(`${front} .count-knob`)
    const middle = async (): Promise<{ x: number; y: number }> => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await knob.boundingBox()) ?? {}
      return { x: x + width / 2, y: y + height / 2 }
    }
    const { x, y } = await middle()
    const devtools = await page.context().newCDPSession(page)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: to === undefined ? [] : [{ x: to, y }] })
    await touch('touchStart', x)
    for (const to of [60, 150, 333]) {
      await touch('touchMove', x + to)
      await expect.poll(async () => (await middle()).x).toBeCloseTo(x + to, 0)
    }
    await touch('touchEnd')
    expect(page.url()).toBe(before)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('clicks=1')
  })
})
