import type { CDPSession, Page } from 'playwright-core'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { LostRequest, Watch } from './watch.ts'
import { diagnose } from '../model/diagnostic.ts'
import { missingAsset } from '../rules/stage/missing-asset.ts'
import { remoteFailure } from '../rules/stage/remote-failure.ts'
import { webFont } from '../rules/stage/web-font.ts'
import { stagePage } from './page-functions.ts'
import { usedFont } from './used-font.ts'

/** What the audience would see a gap for. */
const SEEN = ['image', 'media', 'document']
const FONT_FILE = /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/
const FONT_SERVICE = /^https?:\/\/(?:fonts\.|use\.typekit\.|api\.fonts\.|rsms\.me\/inter)|[?&]family=/

/** The requests that brought nothing and should have: not the icon of a tab, which no slide shows, nor a picture for previews. */
export async function lostAssets(
  page: Page,
  deck: Deck,
  { lost }: Watch,
): Promise<{ lost: LostRequest[]; shown: Record<string, number[]> }> {
  if (lost.length === 0) return { lost: [], shown: {} }
  const urls = lost.map(({ url }) => url)
  const shown = await stagePage.call(page, 'slidesThatShow', urls)
  const ofHead = new Set(await stagePage.call(page, 'addressesOfHead', urls))
  return {
    shown,
    lost: lost.filter(({ url }) => shown[url] !== undefined || !(ofHead.has(url) || url.endsWith(deck.icon))),
  }
}

function packageName(family = '<name>'): string {
  return family.toLowerCase().replaceAll(/\s+/g, '-')
}

function familiesOf(url: string): string[] {
  const { searchParams } = new URL(url)
  return searchParams.getAll('family').flatMap(family => family.split('|').map(one => one.split(':')[0] ?? one))
}

/** What is missing from another machine, by how much it is missed. */
export async function remoteDiagnostics(
  protocol: CDPSession,
  { url, reason, type }: LostRequest,
  place: Place,
): Promise<Diagnostic[]> {
  if (type === 'font' || FONT_FILE.test(url) || (type === 'stylesheet' && FONT_SERVICE.test(url))) {
    const families = familiesOf(url)
    const used = await usedFont(protocol, families)
    const what = families.length === 0 ? `the font ${url}` : `the web font ${families.join(', ')}`
    return [
      diagnose(webFont, {
        subject: url,
        message: `${what} has not arrived (${reason})${used === undefined ? '' : `; ${used} is used instead`}. Install @fontsource/${packageName(families[0])}, or write fonts: { provider: none }`,
        place,
      }),
    ]
  }
  const message = `${url} not loaded: ${reason}`
  return SEEN.includes(type)
    ? [
        diagnose(missingAsset, {
          subject: url,
          message,
          help: 'Look whether the address is right and can be reached from here; or keep a copy beside the deck and name that.',
          place,
        }),
      ]
    : [diagnose(remoteFailure, { subject: url, message, place })]
}
