import type { Browser, Page } from 'playwright-chromium'
import type { PrintNotes } from '../../scripts/stage/print/notes.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tagPdf } from '../../scripts/export/pdf/tag-pdf.ts'
import { readAloud } from '../../scripts/pdf/read-aloud.ts'
import { viewDocument } from '../../scripts/pdf/view.ts'
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

/** What is heard of a slide once it is a PDF, and what is lost. */
async function hear(page: Page): Promise<{ heard: string[]; lost: string[]; notes: PrintNotes }> {
  const notes = await preparePrint(page)
  const document = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: true }))
  const frames = [{ id: '1-1', title: 'Slide' }]
  const { lost } = tagPdf(document, { notes, entry: 'slides.md', language: 'en', width: 1000, height: 120, frames })
  const heard = readAloud(viewDocument(document)).map(({ line }) => line)
  return { heard, lost: lost.map(({ text }) => text), notes }
}

it('prints the words that are there for screen readers alone, unseen, and not what a click shows or a name says', async () => {
  const tiny = 'position: absolute; width: 1px; height: 1px; overflow: hidden;'
  const body = `
    <p>Seen</p><p class="sr-only" style="${tiny} clip: rect(0, 0, 0, 0)">For <b style="color: red">listeners</b></p>
    <div style="${tiny} clip-path: inset(50%)">inset</div>
    <div style="position: absolute; clip-path: inset(50%)">whole size</div>
    <b style="display: block; clip-path: polygon(0 0, 0 0, 0 0)">a point</b>
    <em style="position: absolute; left: -9999px">far left</em>
    <h2 style="position: absolute; top: 60px; text-indent: -9999px">outdented</h2>
    <p style="${tiny}" aria-hidden="true">hidden from all</p>
    <p style="${tiny} opacity: 0">of a later click</p><p style="${tiny} visibility: hidden">neither</p>
    <p style="${tiny}" role="status">what has just happened</p>
    <svg role="img" aria-labelledby="told" width="9" height="9"><circle r="4" /></svg><span id="told" style="${tiny}">A loop</span>
    <div style="position: absolute; left: 500px; top: 0; overflow: auto; height: 20px" id="scrolls"><p>above</p><p>below</p></div>
    <div style="overflow: hidden; height: 0; position: relative"><i style="${tiny}">in nothing</i></div>`
  await using page = await openSlide(body)
  await page.evaluate(() => document.getElementById('scrolls')?.scrollTo(0, 50))
  const before = PNG.sync.read(await page.screenshot())
  const { heard, lost, notes } = await hear(page)
  const seen = PNG.sync.read(await page.screenshot())
  expect(before.data.equals(seen.data)).toBe(true)
  expect(notes.unseen).toEqual([{ frame: '1-1', element: '<i>', words: 'in nothing' }])
  expect(lost).toEqual([])
  expect(heard).toEqual([
    'Seen',
    'For listeners',
    'inset',
    'whole size',
    'a point',
    'far left',
    'heading 1: outdented',
    'graphic: A loop;',
    'below',
  ])
})

it('finds what a font may lack and what becomes pixels, with their elements', async () => {
  await using page = await openSlide(`
    <p class="plain">Größe – 5 €</p><p class="far">Ω and 漢</p>
    <p style="text-decoration: underline wavy red">wavy</p>
    <div class="dots" style="background: radial-gradient(#eee, #fff) 0 0 / 8px 8px">dots</div>
    <div style="background: linear-gradient(#eee, #fff)">sound</div>`)
  const { rare, rastered } = await preparePrint(page)
  expect(rare).toEqual([{ frame: '1-1', element: '<p> (.far)', words: 'Ω and 漢' }])
  expect(rastered.map(({ element, words }) => [element, words])).toEqual([
    ['<p>', 'a wavy line'],
    ['<div> (.dots)', 'a ground that is repeated'],
  ])
})

it('reads what Chromium paints without a tag, or in another order than it is read in', async () => {
  const drawing = (words: string): string =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">${words}</text></svg>`)}`
  await using page = await openSlide(`
    <style>ol { counter-reset: step; list-style: none } li::before { counter-increment: step; content: counter(step, upper-roman) ") " }</style>
    <ol style="position: absolute; right: 0; top: 0; margin: 0"><li>one</li><li>two</li></ol>
    <p lang="ar" dir="rtl" style="margin: 0">مرحبا 2022 (abc)</p>
    <p style="margin: 0">Or <select><option>First</option><option selected>Second</option></select></p>
    <iframe title="A page" srcdoc="<p>Inside</p>" style="display: block; width: 90px; height: 40px; border: 0"></iframe>
    <iframe srcdoc="<p>Without a title</p>" style="position: absolute; left: 300px; top: 0; height: 60px; border: 0"></iframe>
    <p style="position: absolute; left: 0; top: 90px; background: url('${drawing('Ground')}')">on a ground</p>
    <img alt="" src="${drawing('Ornament')}"><img alt="A map" src="${drawing('Map')}">
    <svg aria-roledescription="flowchart-v2" width="99" height="20">
      <g class="edgePaths"><path d="M0 0h9" stroke="red" data-id="L_a_b_c_0"/></g>
      <g class="edgeLabels"><g data-id="L_a_b_c_0"><text y="9">then</text></g></g>
      <g class="node" id="m-flowchart-a_b-0"><text y="9">Start</text></g><g class="node" id="m-flowchart-c-1"><text y="9">End</text></g>
    </svg>`)
  const { heard, lost } = await hear(page)
  expect(lost).toEqual([])
  expect(heard).toEqual([
    'list, 2 items',
    'item: I) one',
    'item: II) two',
    'مرحبا 2022 (abc) [ar]',
    'Or Second',
    'graphic: A page;',
    'graphic: Without a title;',
    'on a ground',
    'graphic: A map;',
    'graphic: Start → End (then);',
  ])
})
