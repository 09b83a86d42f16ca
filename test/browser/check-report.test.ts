import type { Browser, Page } from 'playwright-chromium'
import type { Ended } from '../support/deck-command.ts'
import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'

const TALK = 'test/fixtures/check/report/talk.md'
const SOURCE = 'test/fixtures/check/source'
const NO_BROWSER = ['--executable-path', '/no/such/browser']

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('the page with pictures', () => {
  let written: Ended
  let file: string
  let browser: Browser
  let page: Page
  const requests: string[] = []

  beforeAll(async () => {
    file = join(folder.path, 'pages', 'talk-check.html')
    written = await runDeck(['check', TALK, '--format', 'html', '--output', join(folder.path, 'pages/')])
    browser = await launchBrowser({ online: true })
    // What works without scripts works with them.
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.on('request', request => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
  })
  afterAll(async () => browser?.close())

  it('is written where it was asked for, and the command tells its path and how it ends', () => {
    expect(written.status).toBe(1)
    expect(written.stdout.trim().endsWith('pages/talk-check.html')).toBe(true)
    expect(written.stderr).toContain('5 errors, 3 warnings')
  })

  it('asks for nothing but itself, and is not heavy', async () => {
    expect(requests.filter(url => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
    const html = await readFile(file, 'utf8')
    expect(html).not.toContain('<script')
    expect(html.length).toBeLessThan(600_000)
  })

  it('shows a picture of each state in which something is seen, which is not empty', async () => {
    const pictures = await page
      .locator('.picture img')
      .evaluateAll(images => images.map(image => (image as HTMLImageElement).src))
    expect(pictures).toHaveLength(3)
    for (const source of pictures) {
      const { data, width, height } = PNG.sync.read(Buffer.from(source.split(',')[1] ?? '', 'base64'))
      expect([width, height]).toEqual([1280, 720])
      expect(new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size).toBeGreaterThan(8)
    }
  })

  it('frames the place where it is on the slide', async () => {
    const frame = page.locator('.frame[data-rule=alt-text]')
    const around = await frame.boundingBox()
    const picture = await page.locator('.picture', { has: frame }).locator('img').boundingBox()
    if (!around || !picture) throw new Error('nothing is framed')
    const scale = 1280 / picture.width
    // The picture stands at 72, 144 and is 640 × 360 large; its frame leaves some pixels around it.
    expect(Math.abs((around.x - picture.x) * scale - 66)).toBeLessThan(3)
    expect(Math.abs((around.y - picture.y) * scale - 138)).toBeLessThan(3)
    expect(Math.abs(around.width * scale - 652)).toBeLessThan(4)
    expect(Math.abs(around.height * scale - 372)).toBeLessThan(4)
  })

  it('says beside it what is wrong, how to mend it, and where', async () => {
    const finding = page.locator('.finding[data-rule=small-text]')
    expect(await finding.locator('.what').textContent()).toContain('without subsidies, before tax')
    expect(await finding.locator('.measure').textContent()).toBe('12 px, at least 16 px')
    expect(await finding.locator('.remedy').textContent()).not.toBe('')
    expect(await finding.locator('.where').textContent()).toContain(`${TALK}:51`)
    expect(await page.locator(`.frame[href="#${await finding.getAttribute('id')}"] i`).textContent()).toBe(
      await finding.locator('.number').textContent(),
    )
  })

  it('can be filtered without a script, and hides what has nothing else', async () => {
    const shown = async (): Promise<(string | null)[]> =>
      Promise.all((await page.locator('.finding:visible').all()).map(async one => one.getAttribute('data-rule')))
    await page.locator('label', { hasText: 'overflow' }).click()
    expect(await shown()).toEqual(['overflow'])
    expect(await page.locator('.slide:visible').count()).toBe(1)
    await page.locator('label', { hasText: 'Warnings' }).click()
    expect(await shown()).toEqual([])
    await page.locator('label', { hasText: 'Every rule' }).click()
    expect((await shown()).toSorted()).toEqual(['no-notes', 'time-budget', 'wordy'])
    await page.locator('label', { hasText: /^All/ }).click()
    expect(await shown()).toHaveLength(8)
  })

  it('lists what is silenced, with the reason', async () => {
    expect(await page.locator('.silenced').textContent()).toContain('the last line is meant to leave the slide')
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)(
    'has nothing serious for axe, in %s at %d pixels, and does not scroll sideways',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
      const one = await context.newPage()
      await one.goto(pathToFileURL(file).href)
      await one.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
      const violations = await one.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      })
      expect(violations).toEqual([])
      expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await context.close()
    },
  )
})

describe('the command ends with', () => {
  it('0 when only files are read and all is well; no browser is opened, and nothing is built', async () => {
    const { status, stdout, stderr } = await runDeck([
      'check',
      `${SOURCE}/no-notes/silent.md`,
      '--only',
      'no-notes,wordy',
      ...NO_BROWSER,
    ])
    expect(stderr).toBe('')
    expect(stdout).toContain('2 slides: 0 errors, 0 warnings')
    expect(status).toBe(0)
  })

  it('0 with warnings, and 1 with more of them than are allowed', async () => {
    const call = ['check', `${SOURCE}/no-title/caught.md`, '--only', 'no-title']
    expect((await runDeck(call)).status).toBe(0)
    expect((await runDeck([...call, '--max-warnings', '4'])).status).toBe(0)
    const { status, stderr } = await runDeck([...call, '--max-warnings', '3'])
    expect(status).toBe(1)
    expect(stderr).toContain('4 warnings, and no more than 3 allowed by --max-warnings')
  })

  it('1 for errors; --quiet leaves out warnings and progress', async () => {
    const { status, stdout, stderr } = await runDeck([
      'check',
      `${SOURCE}/frontmatter/caught.md`,
      '--only',
      'frontmatter,no-notes',
      '--quiet',
    ])
    expect(status).toBe(1)
    expect(stdout).toContain(
      `error   ${SOURCE}/frontmatter/caught.md:15:1 slide 2 frontmatter unknown key layuot; did you mean layout? → Write layout: in its place.`,
    )
    expect(stdout).not.toContain('warning ')
    expect(stderr).toBe('')
  })

  it('1 for a deck that cannot be built, with file and line, and no stack trace', async () => {
    const { status, stdout, stderr } = await runDeck([
      'check',
      'test/fixtures/export/syntax.md',
      'test/fixtures/export/theme.md',
      '--skip',
      'no-notes',
    ])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /error {3}test\/fixtures\/export\/syntax\.md:\d+ slide 2 slide-error Error parsing JavaScript expression/,
    )
    expect(stdout).toMatch(
      /error {3}test\/fixtures\/export\/theme\.md:\d+:1 slide-error "no-such-theme" is not installed/,
    )
    expect(stdout).toContain('which could not be shown in a browser')
    expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  })

  it.each([
    [['no-such-deck.md'], 'no-such-deck.md'],
    [[TALK, '--onyl', 'wordy'], '--onyl'],
    [[TALK, '--only', 'wrody'], 'there is no rule "wrody". Did you mean "wordy"?'],
    [[TALK, '--skip', 'wordy,overflwo'], 'there is no rule "overflwo". Did you mean "overflow"?'],
    [[TALK, '--format', 'htlm'], 'Did you mean "html"?'],
    [[TALK, '--range', 'a-b'], 'no slide number or span'],
    [[TALK, '--max-warnings', 'few'], '--max-warnings few: must be a number'],
    [[TALK, '--format', 'html', '--output', 'package.json/report.html'], 'package.json is a file, not a folder'],
  ])('2 for a wrong call, before any work: %s', async (args, message) => {
    const { status, stdout, stderr } = await runDeck(['check', ...args, ...NO_BROWSER])
    expect(stderr).toContain(message)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('3 where there is no browser, and says what helps', async () => {
    const { status, stderr } = await runDeck(['check', TALK, ...NO_BROWSER])
    expect(status).toBe(3)
    expect(stderr).toContain('/no/such/browser')
  })
})

it('writes nothing but the report, and lists the rules without a deck', async () => {
  await mkdir(join(folder.path, 'empty'))
  const { status, stdout } = await runDeck(['check', '--rules', '--quiet'], { cwd: join(folder.path, 'empty') })
  expect(status).toBe(0)
  expect(stdout).toContain('small-text')
  expect(await readdir(join(folder.path, 'empty'))).toEqual([])
})

it('finds what differs between editions, and compares nothing when there is one', async () => {
  const pair = ['talk.md', 'talk.it.md'].map(name => `test/fixtures/check/parity/out-of-step/${name}`)
  const both = await runDeck(['check', ...pair, '--only', 'parity'])
  expect(both.status).toBe(1)
  expect(both.stdout).toContain(
    'parity the slide shade of test/fixtures/check/parity/out-of-step/talk.md is missing after panels [test/fixtures/check/parity/out-of-step/talk.md:28 slide 3]',
  )
  expect((await runDeck(['check', ...pair.slice(0, 1), '--only', 'parity'])).status).toBe(0)
})

it('finds nothing at error level in this repository’s own decks', async () => {
  const decks = ['slides.md', 'slides.it.md', 'gallery.md'].filter(deck => existsSync(deck))
  const { status, stdout } = await runDeck(['check', ...decks, '--format', 'json'])
  const report = JSON.parse(stdout) as { errors: number; decks: { findings: { severity: string }[] }[] }
  expect(report.decks.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual([])
  expect(report.decks).toHaveLength(decks.length)
  expect(status).toBe(0)
}, 600_000)
