import type { Page } from 'playwright-chromium'
import { copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'

const DECK = `---
theme: none
title: One file
fonts: { provider: none }
htmlAttrs: { lang: en }
layout: cover
background: /ground.png
---

# One file

<img :src="'/pics/' + ['ground'][0] + '.png'" alt="A picture whose name is put together">

<v-click>shown by a click</v-click>

<!-- a secret of the speaker -->

---
id: second
---

# The second slide

![A picture beside the deck](./beside.png)

<p style="background: url('/ground.png')">Shown: <code>"/ground.png"</code></p>

\`\`\`ts
const answer: string = '</script>'
\`\`\`
`

const held = new AsyncDisposableStack()
let page: Page
let file: string
let html: string
const asked: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  const { path } = held.use(await temporaryFolder())
  await mkdir(join(path, 'public/pics'), { recursive: true })
  await mkdir(join(path, 'styles'))
  await symlink(resolve('node_modules'), join(path, 'node_modules'), 'junction')
  for (const name of ['public/ground.png', 'public/pics/ground.png', 'beside.png'])
    await copyFile('test/fixtures/export/public/picture.png', join(path, name))
  await copyFile(
    'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    join(path, 'styles/inter.woff2'),
  )
  await writeFile(
    join(path, 'styles/index.css'),
    `@font-face { font-family: 'Own'; src: url('./inter.woff2') format('woff2'); }\nh1 { font-family: 'Own' !important; }\n`,
  )
  await writeFile(join(path, 'slides.md'), DECK)
  const { status, stdout, stderr } = await runDeck(['export', 'slides.md', '--format', 'html', '--quiet'], {
    cwd: path,
  })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'exports/slides.html\n', stderr: '' })
  // Elsewhere, where nothing of the deck lies beside it.
  const { path: elsewhere } = held.use(await temporaryFolder())
  file = join(elsewhere, 'sent by mail.html')
  await cp(join(path, 'exports/slides.html'), file)
  html = await readFile(file, 'utf8')
  const browser = await launchBrowser({})
  held.defer(async () => browser.close())
  page = await browser.newPage({ reducedMotion: 'reduce' })
  page.on('request', request => asked.push(request.url()))
  page.on('pageerror', ({ message }) => message.includes('Wake Lock') || complaints.push(message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('heading', { name: 'One file' }).waitFor()
})
afterAll(async () => held.disposeAsync())

const at = async (hash: string): Promise<void> =>
  page.waitForFunction(expected => location.hash === expected, hash).then(() => {})

/** Whether all pictures of the slide that is shown can be seen. */
const areDrawn = async (slide: number): Promise<boolean[]> =>
  page.locator(`[data-slidev-no="${slide}"] img`).evaluateAll(async pictures =>
    Promise.all(
      pictures.map(async picture =>
        picture instanceof HTMLImageElement
          ? picture.decode().then(
              () => true,
              () => false,
            )
          : false,
      ),
    ),
  )

it('is walked through by keys, from click to click and slide to slide', async () => {
  expect(await areDrawn(1)).toEqual([true])
  const words = page.getByText('shown by a click')
  expect(await words.getAttribute('class')).toContain('slidev-vclick-hidden')
  await page.keyboard.press('ArrowRight')
  await at('#/1?clicks=1')
  expect(await words.getAttribute('class')).not.toContain('slidev-vclick-hidden')
  await page.keyboard.press('Space')
  await at('#/2')
  expect(await areDrawn(2)).toEqual([true])
  await page.keyboard.press('Home')
  await at('#/1')
  await page.keyboard.press('End')
  await at('#/2')
})

it('opens at the address of a slide and a click', async () => {
  await page.goto(`${pathToFileURL(file).href}#/1?clicks=1`)
  await page.reload()
  const words = page.getByText('shown by a click')
  await words.waitFor()
  expect(await words.getAttribute('class')).not.toContain('slidev-vclick-hidden')
  await page.goto(`${pathToFileURL(file).href}#/second`)
  await page.reload()
  await page.getByRole('heading', { name: 'The second slide' }).waitFor()
})

it('has its own font, code, backgrounds, and the words of a path that it shows', async () => {
  expect(
    await page.evaluate(async () => document.fonts.load('20px Own').then(faces => faces.map(({ status }) => status))),
  ).toEqual(['loaded'])
  expect(await page.locator('.slidev-code').textContent()).toContain(`'</script>'`)
  const shown = page.getByText('Shown:')
  expect(await shown.textContent()).toBe('Shown: "/ground.png"')
  expect(await shown.evaluate(element => getComputedStyle(element).backgroundImage)).toMatch(/^url\("(?:blob|data):/)
})

it('asks for nothing but itself, says nothing of the speaker, and holds the licences', () => {
  const own = pathToFileURL(file).href
  expect(asked.filter(url => !/^(?:data|blob):/.test(url)).filter(url => url.split('#')[0] !== own)).toEqual([])
  expect(complaints).toEqual([])
  expect(html).not.toContain('a secret of the speaker')
  expect(html).toMatch(/<script type="text\/plain" id="licenses">[\s\S]*\bvue \d[\s\S]*Permission is hereby granted/)
})
