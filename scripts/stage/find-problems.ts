import type { Page } from 'playwright-chromium'
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
import { lineOfAny } from '../site/find-line.ts'
import { pascalCase } from '../source/components.ts'
import { stagePage } from './page-functions.ts'

/** Everything that went wrong with the deck on the stage, each with the place it belongs to, as far as that is known. */
export async function findProblems(
  page: Page,
  deck: Deck,
  watch: Watch,
  { findings, late }: StablePage,
): Promise<Diagnostic[]> {
  const placeOf = (no: number | undefined, click?: number, says: readonly string[] = []): Place => {
    const slide = no === undefined ? undefined : deck.slides[no - 1]
    return slide === undefined
      ? { file: deck.entry }
      : { file: slide.file, line: lineOfAny(slide, says), slide: no, click }
  }
  const tags = deck.unansweredTags
  const unknown =
    tags.length === 0 ? [] : await stagePage.call(page, 'unknownTags', [...new Set(tags.map(({ name }) => name))])
  const failures = await stagePage.call(page, 'appFailures')
  const shown =
    watch.lost.length === 0
      ? {}
      : await stagePage.call(
          page,
          'slidesThatShow',
          watch.lost.map(({ url }) => url),
        )
  const lost = watch.lost.filter(({ url }) => !url.endsWith(deck.icon))
  const lostUrls = new Set(lost.map(({ url }) => url))
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
    ...lost.map(({ url, reason, remote }) =>
      diagnose(remote ? remoteAsset : missingAsset, {
        subject: url.replace(origin, ''),
        message: remote
          ? `${url} lies on another machine: ${reason}; put it beside the deck`
          : `${url.replace(origin, '')} not loaded: ${reason}`,
        place: placeOf(shown[url], undefined, [url.replace(origin, '')]),
      }),
    ),
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
