import type { Browser } from 'playwright-chromium'
import type { BuildWishes } from '../../scripts/site/build-site.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareDeck } from '../../scripts/fidelity/compare-deck.ts'
import { openSite } from '../../scripts/site/open-site.ts'
import { launchBrowser } from '../../scripts/stage/launch.ts'

const DECKS = resolve('test/fixtures/decks')
/** Where pictures of what differs are put; FIDELITY_PICTURES names a folder. */
const PICTURES = process.env.FIDELITY_PICTURES

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({})
})
afterAll(async () => browser.close())

/** One deck is built for the stage as well as for people; of the others the site for people serves both, at half the cost. */
const CORPUS: [string, BuildWishes['purpose']][] = [
  ['kinds/slides.md', 'stage'],
  ['monaco/slides.md', 'host'],
  ['wide-dark/slides.md', 'host'],
  ['four-by-three.md', 'host'],
  ['portrait.md', 'host'],
]

it.each(CORPUS)(
  '%s is exported as the audience sees it, in each click state',
  async (name, purpose) => {
    const entry = join(DECKS, name)
    await using played = await openSite(entry, { purpose: 'host' })
    await using staged = purpose === 'stage' ? await openSite(entry) : undefined
    const { slides, isDark } = played.deck
    const differences = await compareDeck(browser, staged ?? played, played, {
      slides: slides.map(({ no }) => no),
      scheme: isDark ? 'dark' : 'light',
      timeout: 120_000,
    })
    if (PICTURES !== undefined) {
      await mkdir(PICTURES, { recursive: true })
      for (const { slide, click, format, played: live, exported } of differences) {
        await writeFile(join(PICTURES, `${slide}-${click}-${format}-played.png`), live)
        await writeFile(join(PICTURES, `${slide}-${click}-${format}-exported.png`), exported)
      }
    }
    expect(differences.map(({ slide, click, format, box }) => ({ slide, click, format, box }))).toEqual([])
  },
  600_000,
)
