import type { Page } from 'playwright-chromium'
import type { Site } from '../../scripts/site/open-site.ts'
import type { App, Instance } from '../../scripts/slidev/app.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { resolveOptions } from '@slidev/cli'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../scripts/site/open-site.ts'
import { applyPatch, CLIENT_PATCHES } from '../../scripts/slidev/client-patches.ts'
import { loadEditableExport } from '../../scripts/slidev/editable-pptx.ts'
import { DRAWINGS_FEATURE, PEOPLES_FEATURES, PEOPLES_PAGES, PRINT_FEATURE } from '../../scripts/slidev/features.ts'
import { withoutImagePreloads } from '../../scripts/slidev/index-html.ts'
import { DRAW_AGAIN, MARK } from '../../scripts/slidev/marks.ts'
import * as markup from '../../scripts/slidev/markup.ts'
import { POPUP } from '../../scripts/slidev/popups.ts'
import * as view from '../../scripts/slidev/print-view.ts'
import { frontmatterKeys } from '../../scripts/source/slidev-keys.ts'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { serveSite } from '../../scripts/stage/serve.ts'

// Slidev promises none of what follows. Where it changes, a test here says what, and which file of scripts/slidev is to follow.

const DECK = resolve('test/fixtures/slidev/slides.md')
const CLIENT = resolve('node_modules/@slidev/client')

function clientFile(path: string): string {
  return readFileSync(join(CLIENT, path), 'utf8')
}

const held = new AsyncDisposableStack()
let site: Site
let page: Page
let origin: string

beforeAll(async () => {
  site = held.use(await openSite(DECK, { force: true, purpose: 'host' }))
  ;({ origin } = held.use(await serveSite(site.folder)))
  const browser = await launchBrowser({})
  held.defer(async () => browser.close())
  page = await browser.newPage({ viewport: { width: 980, height: 552 }, reducedMotion: 'reduce' })
  await page.addInitScript(() => Object.assign(window, { toldInstances: [] }))
  await page.goto(view.printAddress(origin, [1, 2, 3], true))
  await page.locator(POPUP).first().waitFor()
  await page.waitForFunction(
    selector => document.querySelector(selector)?.shadowRoot?.querySelector('svg'),
    markup.MERMAID,
  )
})
afterAll(async () => held.disposeAsync())

/** How many elements of the page fit a selector. */
async function count(selector: string): Promise<number> {
  return page.locator(selector).count()
}

describe('the print view (scripts/slidev/print-view.ts)', () => {
  it(`lies at ${view.printAddress('', [1], true)}, where it mounts a ${view.PRINT_SLIDE} for each click state, named slide-state`, async () => {
    const ids = await page.locator(view.PRINT_SLIDE).evaluateAll(slides => slides.map(({ id }) => id))
    expect(ids.map(view.parseFrameId)).toEqual([
      { slide: 1, click: 0 },
      { slide: 2, click: 0 },
      { slide: 2, click: 1 },
      { slide: 3, click: 0 },
    ])
  })

  it(`holds them in ${view.PRINT_CONTENT}, below ${view.PRINT_ANCESTORS}`, async () => {
    expect(await count(`${view.PRINT_CONTENT} > ${view.PRINT_SLIDE}`)).toBe(4)
    for (const ancestor of view.PRINT_ANCESTORS.split(', ')) expect(await count(ancestor), ancestor).toBe(1)
  })

  it(`draws popups in ${view.POPUP_CONTAINER}, named by aria-describedby where they belong (popups.ts)`, async () => {
    const popup = page.locator(`${view.POPUP_CONTAINER} ${POPUP}`).first()
    const id = await popup.getAttribute('id')
    expect(await count(`${view.PRINT_SLIDE} [aria-describedby~="${id}"]`)).toBe(1)
  })
})

describe('what is around and inside a slide (scripts/slidev/markup.ts)', () => {
  it.each([
    ['a slide has its number', `${view.PRINT_SLIDE} > ${markup.SLIDE}`, 4],
    ['a layout has a root', `${markup.SLIDE} ${markup.LAYOUT}`, 4],
    ['a formula is drawn by KaTeX in its wrapper', `${markup.FORMULA} .katex`, 1],
    ['a diagram of Mermaid has a host', `${markup.SLIDE} ${markup.MERMAID}`, 1],
    ['v-mark draws', MARK, 2],
  ])('%s: %s', async (_, selector, number) => {
    expect(await count(selector)).toBe(number)
  })

  it('draws a mark again where its words stand now, when asked (marks.ts)', async () => {
    const misplaced = await page.evaluate(
      async ([selector, drawAgain]) => {
        const distances: number[] = []
        for (const mark of document.querySelectorAll(selector)) {
          const words = mark.previousElementSibling as HTMLElement & Record<string, () => void>
          if (mark.childElementCount === 0) continue
          words.style.marginLeft = '120px'
          words[drawAgain]?.()
          const { left } = words.getBoundingClientRect()
          distances.push(Math.round(Math.abs((mark.firstElementChild?.getBoundingClientRect().left ?? 0) - left) / 10))
        }
        return distances
      },
      [MARK, DRAW_AGAIN] as const,
    )
    expect(misplaced).toEqual([0])
  })

  it.each([
    [markup.LOADING, 'internals/SlideLoading.vue', 'slidev-slide-loading'],
    [markup.WAITING, 'internals/CodeRunner.vue', 'data-waitfor='],
    [markup.MERMAID_WORKSHOP, 'modules/mermaid.ts', 'mermaid-rendering-container'],
    [markup.DRAWN_ERRORS, 'builtin/Mermaid.vue', 'border="1 red rounded"'],
    [markup.MONACO_COLOURS, 'composables/usePrintStyles.ts', 'style.monaco-colors'],
  ])('%s is what %s writes', (_, file, text) => {
    expect(clientFile(file)).toContain(text)
  })
})

describe('the running app (scripts/slidev/app.ts)', () => {
  it('stands on #app and provides its navigation under $$slidev-context', async () => {
    const nav = await page.evaluate(() => {
      const app = (document.querySelector('#app') as unknown as { __vue_app__?: App }).__vue_app__
      const found = app?._context.provides['$$slidev-context']?.nav
      return {
        range: found?.printRange,
        loaded: found?.slides?.map(({ component }) => component?.__asyncResolved !== undefined),
        go: typeof found?.go,
        handlesErrors: app !== undefined && 'errorHandler' in app.config,
      }
    })
    expect(nav).toEqual({ range: [1, 2, 3], loaded: [true, true, true], go: 'function', handlesErrors: true })
  })

  it('gives each slide its route and its clicks as props, by which an error finds its slide', async () => {
    const places = await page.evaluate(() =>
      (window as unknown as { toldInstances: Instance[] }).toldInstances.map(told => {
        let owner: Instance | null = told
        while (owner && owner.$props?.route?.no === undefined) owner = owner.$parent
        return [owner?.$props.route?.no, owner?.$props.clicksContext?.current]
      }),
    )
    expect(places).toEqual([
      [2, 0],
      [2, 1],
    ])
  })
})

describe('the build', () => {
  it('names a slide’s module after its file and number, and looks unknown tags up by resolveComponent (module-ids.ts)', () => {
    expect(site.deck.unansweredTags).toContainEqual(
      expect.objectContaining({ name: 'NoSuchThing', slide: 3, file: DECK }),
    )
  })

  it('would write a preload link for each picture (index-html.ts)', async () => {
    const html = '<link rel="preload" as="image" href="/guessed.png">'
    const { utils } = await resolveOptions({ entry: DECK }, 'build')
    expect(utils.indexHtml).toContain(html)
    expect(withoutImagePreloads(`<head>${html}</head>`)).toBe('<head></head>')
  })

  it.each([PRINT_FEATURE, DRAWINGS_FEATURE, ...PEOPLES_FEATURES])('reads the feature %s (features.ts)', feature => {
    const files = [
      'setup/routes.ts',
      'setup/main.ts',
      'pages/play.vue',
      'internals/PrintSlideClick.vue',
      'internals/NavControls.vue',
    ]
    expect(files.filter(file => clientFile(file).includes(feature))).not.toEqual([])
  })

  it.each(PEOPLES_PAGES)('has the page %s (features.ts)', name => {
    expect(existsSync(join(CLIENT, 'pages', `${name}.vue`))).toBe(true)
  })

  it.each(CLIENT_PATCHES)('has $file as it is patched (client-patches.ts): $reason', patch => {
    expect(applyPatch(patch, clientFile(patch.file))).toBeDefined()
  })

  it('declares the frontmatter’s keys in its types (scripts/source/slidev-keys.ts)', () => {
    const { slide, deck } = frontmatterKeys()
    expect(Object.keys(slide)).toEqual(expect.arrayContaining(['layout', 'clicks', 'routeAlias', 'src']))
    expect(Object.keys(deck)).toEqual(expect.arrayContaining(['theme', 'canvasWidth', 'aspectRatio', 'export']))
  })
})

it(`shows a slide at ${view.playerAddress('', { slide: 2, click: 1 })} in ${view.PLAYED_SLIDE} (print-view.ts)`, async () => {
  await page.goto(view.playerAddress(origin, { slide: 2, click: 1 }))
  await page.locator(`${view.PLAYED_SLIDE} ${markup.SLIDE} h1`, { hasText: 'Clicks and what floats' }).waitFor()
  const box = await page.locator(view.PLAYED_SLIDE).boundingBox()
  expect([box?.width, box?.height]).toEqual([980, expect.closeTo(551, -1)])
})

it('writes an editable presentation with a function of this name (editable-pptx.ts)', async () => {
  expect(await loadEditableExport()).toBeTypeOf('function')
})
