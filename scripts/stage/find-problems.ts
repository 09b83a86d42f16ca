import type { CDPSession, Page } from 'playwright-core'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { StablePage } from './page/stable.ts'
import type { Watch } from './watch.ts'
import { diagnose, distinct } from '../model/diagnostic.ts'
import { unknownComponent } from '../rules/source/unknown-component.ts'
import { consoleError } from '../rules/stage/console-error.ts'
import { STAGE_RULES } from '../rules/stage/index.ts'
import { missingAsset } from '../rules/stage/missing-asset.ts'
import { remoteAsset } from '../rules/stage/remote-asset.ts'
import { slideError } from '../rules/stage/slide-error.ts'
import { placeOfAny } from '../site/find-line.ts'
import { pascalCase } from '../source/components.ts'
import { listSlides } from '../text.ts'
import { lostAssets, remoteDiagnostics } from './lost-assets.ts'
import { stagePage } from './page-functions.ts'

function fileName(path: string): string {
  return decodeURIComponent(path.split(/[?#]/)[0]?.split('/').at(-1) ?? '') || path
}

/** A deck in the browser, and what is known of how it was opened. */
export interface OpenDeck {
  page: Page
  protocol: CDPSession
  deck: Deck
  watch: Watch
  /** Whether the deck is to do without a network. */
  isHermetic: boolean
}

/** Everything that is wrong with the deck on the stage, each with the place it belongs to, as far as that is known. */
export async function findProblems(
  { page, protocol, deck, watch, isHermetic }: OpenDeck,
  { findings, late }: StablePage,
): Promise<Diagnostic[]> {
  const placeOf = (no: number | undefined, click?: number, says: readonly string[] = []): Place => {
    const slide = no === undefined ? undefined : deck.slides[no - 1]
    return slide === undefined ? { file: deck.entry } : { ...placeOfAny(slide, says), slide: no, click }
  }
  const tags = deck.unansweredTags
  const unknown =
    tags.length === 0 ? [] : await stagePage.call(page, 'unknownTags', [...new Set(tags.map(({ name }) => name))])
  const failures = await stagePage.call(page, 'appFailures')
  const { lost, shown } = await lostAssets(page, deck, watch)
  const lostUrls = new Set(watch.lost.map(({ url }) => url))
  const origin = new URL(page.url()).origin
  return distinct([
    ...tags
      .filter(({ name }) => unknown.includes(name))
      .map(({ name, file, line, slide }) =>
        diagnose(unknownComponent, {
          subject: `<${pascalCase(name)}>`,
          message: `unknown component <${name}>`,
          place: { file, line, slide },
        }),
      ),
    ...failures.map(({ message, slide, click, components }) =>
      diagnose(slideError, {
        subject: message,
        message,
        place: placeOf(
          slide,
          click,
          components.map(name => `<${name}`),
        ),
      }),
    ),
    ...watch.errors.map(message => diagnose(consoleError, { subject: message, message, place: placeOf(undefined) })),
    ...(
      await Promise.all(
        lost.map(async request => {
          const { url, reason, remote } = request
          const path = url.replace(origin, '')
          const [first, ...others] = shown[url] ?? []
          const place = placeOf(first, undefined, [path, path.replace(/\/$/, ''), fileName(path)])
          const same = others.length === 0 ? '' : `; the same on slides ${listSlides(others)}`
          if (!remote)
            return [diagnose(missingAsset, { subject: path, message: `${path} not loaded: ${reason}${same}`, place })]
          if (isHermetic)
            return [
              diagnose(remoteAsset, {
                subject: url,
                message: `${url} lies on another machine: ${reason}${same}`,
                place,
              }),
            ]
          return (await remoteDiagnostics(protocol, request, place)).map(one => ({
            ...one,
            message: one.message + same,
          }))
        }),
      )
    ).flat(),
    ...(late === undefined
      ? []
      : [
          diagnose(slideError, {
            subject: 'late',
            message: `not ready in time: ${
              watch.oldest() === undefined ? late.message : `still loading ${watch.oldest()}`
            }`,
            place: placeOf(late.slide, late.click),
          }),
        ]),
    ...findings
      // What did not load cannot be drawn: it is told already.
      .filter(({ subject }) => !lostUrls.has(subject))
      .map(({ rule, subject, message, slide, click, says }) =>
        diagnose(STAGE_RULES.find(({ id }) => id === rule) ?? slideError, {
          subject: subject.replace(origin, ''),
          message,
          place: placeOf(slide, click, says === undefined ? [] : [says]),
        }),
      ),
  ])
}
