import type { Page } from 'playwright-chromium'
import type { Problem } from '../problem.ts'
import type { Deck } from '../site/deck.ts'
import type { StablePage } from './page/stable.ts'
import type { Watch } from './watch.ts'
import { lineOfAny } from '../site/find-line.ts'
import { stagePage } from './page-functions.ts'

/** Everything that went wrong with the deck on the stage, each with the place it belongs to, as far as that is known. */
export async function findProblems(
  page: Page,
  deck: Deck,
  watch: Watch,
  { findings, late }: StablePage,
): Promise<Problem[]> {
  const placeOf = (no: number | undefined, click?: number, says: readonly string[] = []): Problem['place'] => {
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
  const images = new Set(lost.map(({ url }) => url))
  const origin = new URL(page.url()).origin
  const all: Problem[] = [
    ...tags
      .filter(({ name }) => unknown.includes(name))
      .map(({ name, file, line, slide }) => ({
        kind: 'unknown-component' as const,
        message: `unknown component <${name}>`,
        place: { file, line, slide },
      })),
    ...failures.map(({ message, slide, click, components }) => ({
      kind: 'slide-error' as const,
      message,
      place: placeOf(
        slide,
        click,
        components.map(name => `<${name}`),
      ),
    })),
    ...watch.errors.map(message => ({ kind: 'console-error' as const, message, place: placeOf(undefined) })),
    ...lost.map(({ url, reason, remote }) => ({
      kind: remote ? ('remote-asset' as const) : ('missing-asset' as const),
      message: remote
        ? `${url} lies on another machine: ${reason}; put it beside the deck`
        : `${url.replace(origin, '')} not loaded: ${reason}`,
      place: placeOf(shown[url], undefined, [url.replace(origin, '')]),
    })),
    ...(late === undefined
      ? []
      : [
          {
            kind: 'slide-error' as const,
            message: `not ready in time: ${
              watch.oldest() === undefined ? late.message : `still loading ${watch.oldest()}`
            }`,
            place: placeOf(late.slide, late.click),
          },
        ]),
    ...findings
      .filter(
        ({ message }) => ![...images].some(url => message.endsWith(url.replace(origin, '')) || message.endsWith(url)),
      )
      .map(({ kind, message, slide, click, says }) => ({
        kind,
        message,
        place: placeOf(slide, click, says === undefined ? [] : [says]),
      })),
  ]
  const told = new Set<string>()
  return all.filter(problem => {
    const key = JSON.stringify([problem.message, problem.place.slide])
    return !told.has(key) && told.add(key)
  })
}
