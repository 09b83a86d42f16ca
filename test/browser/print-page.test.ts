import type { Browser, Page } from 'playwright-chromium'
import { PDFDocument } from '@cantoo/pdf-lib'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { preparePrint } from '../../scripts/stage/print/prepare-print.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({})
})
afterAll(async () => browser.close())

const UNITS = 'patternUnits="userSpaceOnUse"'
/** Each in a square of 100: as decks have them. */
const PATTERNS = [
  `<pattern id="0" width="8" height="8" ${UNITS} patternTransform="rotate(45)"><rect width="8" height="8" fill="#eee"/><rect width="4" height="8" class="of-a-sheet"/></pattern>`,
  `<pattern id="1" width="10" height="10" ${UNITS}><circle cx="5" cy="5" r="2" fill="crimson"/></pattern>`,
  `<pattern id="2" width="10" height="10" ${UNITS}><path d="M-1,1 l2,-2 M0,10 l10,-10 M9,11 l2,-2" stroke="navy"/></pattern>`,
  `<pattern id="3" x="3" y="5" width="20" height="20" ${UNITS}><path d="M0 0L10 10L0 20z" fill="purple"/></pattern>`,
  `<pattern id="4" width=".1" height=".2"><rect width="6" height="6" fill="brown" opacity=".5"/></pattern>`,
  `<pattern id="5" width=".25" height=".25" patternContentUnits="objectBoundingBox"><circle cx=".125" cy=".125" r=".1" fill="blue"/></pattern>`,
  `<pattern id="6" width="16" height="16" viewBox="0 0 4 4" ${UNITS}><rect width="2" height="2"/><rect x="2" y="2" width="2" height="2" fill="red"/></pattern>`,
  `<pattern id="7" href="#1" patternTransform="scale(2) skewX(20)"/>`,
  `<pattern id="8" width="12" height="12" ${UNITS}><path d="M12 0H0V12" stroke="gray" fill="none"/></pattern>`,
]

async function openSlide(body: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 120 } })
  await page.setContent(
    `<!doctype html><html lang="en"><title>Slide</title><style>@page { size: 1000px 120px; margin: 0 } body { margin: 0 } .of-a-sheet { fill: teal }</style>
    <div id="print-content"><div class="print-slide-container" id="1-1" style="width: 1000px; height: 120px">${body}</div></div>`,
  )
  return page
}

it('draws the patterns that fill shapes as they are seen, and none is pixels in the PDF', async () => {
  const shapes = PATTERNS.map(
    (_, no) =>
      `<rect x="${no * 110 + 5}" y="5" width="100" height="100" rx="9" fill="url(#${no})" stroke="#000" ${no === 4 ? 'transform="rotate(3 500 60)" opacity=".7"' : ''}/>`,
  )
  await using page = await openSlide(
    `<svg role="img" aria-label="Patterns" width="1000" height="120" fill="none"><defs>${PATTERNS.join('')}</defs>${shapes.join('')}<g visibility="hidden"><rect width="99" height="99" fill="url(#1)"/></g></svg>`,
  )
  const before = PNG.sync.read(await page.screenshot())
  await preparePrint(page)
  const after = PNG.sync.read(await page.screenshot())
  // Edges of tiles are drawn a little otherwise; a missing or displaced pattern makes thousands.
  const differing = before.data.filter((value, index) => Math.abs(value - (after.data[index] ?? 0)) > 128)
  expect(differing.length).toBeLessThan(200)
  expect(await page.locator('[id^=deck-pattern]').count()).toBe(PATTERNS.length)
  const document = await PDFDocument.load(await page.pdf({ printBackground: true, preferCSSPageSize: true }))
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object))
  expect(objects.filter(object => /\/Subtype \/Image|\/PatternType/.test(object))).toEqual([])
})

it('finds the words that a filter makes a picture of, but for those of a named one', async () => {
  await using page = await openSlide(`
    <p class="soft" style="filter: blur(1px)">Lost <b>words</b><i aria-hidden="true"> hidden</i></p>
    <div role="img" aria-label="A picture" style="filter: grayscale(1)">named</div>
    <p style="filter: grayscale(1)" hidden>not shown</p><p>plain</p>`)
  const { filtered } = await preparePrint(page)
  expect(filtered).toEqual([{ frame: '1-1', element: '<p> (.soft)', words: 'Lost words' }])
})

it('finds the words that are there for screen readers alone, and not what a click shows or a name says', async () => {
  const tiny = 'position: absolute; width: 1px; height: 1px; overflow: hidden;'
  await using page = await openSlide(`
    <p>Seen</p><p class="sr-only" style="${tiny} clip: rect(0, 0, 0, 0)">For <b>listeners</b></p>
    <div><span style="${tiny} clip-path: inset(50%)">inset</span></div>
    <span style="position: absolute; clip-path: inset(50%)">whole size</span>
    <b style="clip-path: polygon(0 0, 0 0, 0 0)">a point</b><i style="display: block; clip-path: rect(0 0 0 0)">no corner</i>
    <b style="display: block; clip-path: inset(0 10% 0 80% round 4px)">a part of it</b>
    <em style="position: absolute; left: -9999px">far left</em>
    <h2 style="text-indent: -9999px">outdented</h2>
    <p style="${tiny}" aria-hidden="true">hidden from all</p>
    <p style="${tiny} opacity: 0">of a later click</p><p style="${tiny} visibility: hidden">neither</p>
    <p style="${tiny}" role="status">what has just happened</p>
    <a href="https://example.org">Read <span style="${tiny}">about storage</span></a>
    <svg role="img" aria-labelledby="told" width="9" height="9"></svg><span id="told" style="${tiny}">A loop</span>
    <div style="overflow: hidden; height: 30px">a<br>window</div><p style="margin-left: 2000px">overflows</p>`)
  const { unseen } = await preparePrint(page)
  expect(unseen).toEqual([
    { frame: '1-1', element: '<p> (.sr-only)', words: 'For listeners' },
    { frame: '1-1', element: '<span>', words: 'inset' },
    { frame: '1-1', element: '<span>', words: 'whole size' },
    { frame: '1-1', element: '<b>', words: 'a point' },
    { frame: '1-1', element: '<i>', words: 'no corner' },
    { frame: '1-1', element: '<em>', words: 'far left' },
    { frame: '1-1', element: '<h2>', words: 'outdented' },
  ])
})
