/* eslint-disable unicorn/prefer-dom-node-text-content -- Playwright reads what is shown, not what is hidden */
import type { Browser, Page } from 'playwright-chromium'
import type { Running } from '../support/deck-command.ts'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { startDeck } from '../support/deck-command.ts'
import { freePort } from '../support/free-port.ts'

// Below the project, so that Slidev is found from it.
const DECK = 'test/fixtures/written.md'
const SOUND = `---
theme: none
title: Written
---

# First

---
id: second
---

# Second

{{ 1 + 1 }}

---
id: third
---

# Third

<!-- A note -->
`
const poll = <Of>(of: () => Of) => expect.poll(of, { timeout: 60_000 })

let port: number
let running: Running
let browser: Browser
let page: Page
let said = ''

const heading = async (): Promise<string> =>
  page
    .locator('h1:visible')
    .first()
    .innerText({ timeout: 1000 })
    .catch(() => '')
const panel = async (): Promise<string> =>
  page.evaluate(() => {
    const section = [...document.body.children]
      .map(one => one.shadowRoot?.querySelector<HTMLElement>('section[role=alert]'))
      .find(Boolean)
    return section && !section.hidden ? section.textContent : ''
  })

beforeAll(async () => {
  await writeFile(DECK, SOUND)
  port = await freePort()
  running = startDeck(['start', DECK, '--port', String(port)])
  running.child.stdout?.on('data', text => (said = stripVTControlCharacters(said + String(text))))
  running.child.stderr?.on('data', text => (said = stripVTControlCharacters(said + String(text))))
  browser = await launchBrowser({ online: true })
  page = await browser.newPage()
  await vi.waitFor(() => expect(said).toContain('shortcuts'), { timeout: 60_000 })
  await page.goto(`http://localhost:${port}/second`)
})
afterAll(async () => {
  running.child.kill()
  await running.ended
  await browser.close()
  await rm(DECK, { force: true })
})

it('finds a slide by its id, says which one is shown, and offers the nearest to an address that is none', async () => {
  await poll(heading).toBe('Second')
  expect(new URL(page.url()).pathname).toBe('/2')
  expect(await page.title()).toBe('2. Second · Written')
  for (const [address, offered] of [
    ['/99', '3: Third'],
    ['/secnd', '2: Second'],
  ] as const) {
    await page.goto(`http://localhost:${port}${address}`)
    await poll(heading).toBe(`No slide is at ${address}`)
    await poll(async () => page.locator('a').allInnerTexts()).toContain(offered)
  }
  await page.goto(`http://localhost:${port}/#third`)
  await poll(heading).toBe('Third')
  await page.goto(`http://localhost:${port}/2`)
  await poll(heading).toBe('Second')
})

it.each([
  [
    'an expression that cannot be read',
    '{{ 1 + 1 }}',
    '{{ $page.nothing.at }}',
    /written\.md:14:\d+ slide 2 TypeError: .*'at'/,
  ],
  [
    'a bracket that is not closed',
    'id: second',
    'id: [second',
    /written\.md:\d+:\d+ slide 2 the frontmatter is not valid YAML/,
  ],
  ['a comment that is not closed', '{{ 1 + 1 }}', '<!-- lost', /written\.md:14:1 slide 2 this comment is not closed/],
  ['a time that is none', 'id: second', 'budget: 1:20x', /written\.md:9:9 slide 2 budget: 1:20x is not a time/],
  [
    'a length that is none',
    'title:',
    'duration: soon\ntitle:',
    /written\.md:3:11 slide 1 duration: soon is not a time/,
  ],
])(
  'tells %s with its place, in the page and the terminal, and heals when it is mended',
  async (_, sound, broken, told) => {
    said = ''
    await writeFile(DECK, SOUND.replace(sound, broken))
    await poll(panel).toMatch(told)
    expect(said).toMatch(told)
    await writeFile(DECK, SOUND)
    await poll(panel).toBe('')
    await poll(heading).toBe('Second')
  },
)

it('points to the line of a tag that is not closed, with one caret', async () => {
  said = ''
  await writeFile(DECK, SOUND.replace('{{ 1 + 1 }}', '<b>\n\nwords\n\n<div>\n\n</b>'))
  await poll(() => said).toMatch(/written\.md:18:1 slide 2 Element is missing end tag/)
  expect(said.match(/\^/g)).toHaveLength(1)
  await writeFile(DECK, SOUND)
  await poll(heading).toBe('Second')
  expect(await readFile(DECK, 'utf8')).toBe(SOUND)
})
