import type { Page } from 'playwright-chromium'
import type { Problem } from '../problem.ts'
import type { Deck } from '../site/deck.ts'
import type { Settled } from './settle.ts'
import type { DeckWindow } from './steady.ts'
import type { Watch } from './watch.ts'
import { lineOfAny } from '../site/find-line.ts'

/** Runs in the page: the slide that shows what has one of these addresses. */
function slidesThatShow(urls: string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const container of document.querySelectorAll('.print-slide-container')) {
    const slide = Number(container.id.split('-')[0])
    for (const element of container.querySelectorAll('*')) {
      const shown = [
        ...['src', 'href', 'data', 'poster', 'xlink:href'].map(name => element.getAttribute(name)),
        element instanceof HTMLImageElement ? element.currentSrc : null,
        ...getComputedStyle(element)
          .backgroundImage.matchAll(/url\("([^"]+)"\)/g)
          .map(match => match[1] ?? null),
      ]
      for (const one of shown) {
        if (one === null || one === '' || one.startsWith('#')) continue
        const url = new URL(one, document.baseURI).href
        if (urls.includes(url)) found[url] ??= slide
      }
    }
  }
  return found
}

/** Runs in the page: those of the tags that the running app does not know either. */
function unknownTags(names: string[]): string[] {
  const app = (
    document.querySelector('#app') as { __vue_app__?: { _context: { components: Record<string, unknown> } } } | null
  )?.__vue_app__
  const known = app?._context.components ?? {}
  const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return names.filter(name => !(name in known) && !Object.keys(known).some(one => pascal(one) === pascal(name)))
}

/** Everything that went wrong with the deck on the stage, each with the place it belongs to, as far as that is known. */
export async function findProblems(
  page: Page,
  deck: Deck,
  watch: Watch,
  { findings, late }: Settled,
): Promise<Problem[]> {
  const placeOf = (no: number | undefined, click?: number, says: readonly string[] = []): Problem['place'] => {
    const slide = no === undefined ? undefined : deck.slides[no - 1]
    return slide === undefined
      ? { file: deck.entry }
      : { file: slide.file, line: lineOfAny(slide, says), slide: no, click }
  }
  const tags = deck.unansweredTags
  const unknown = tags.length === 0 ? [] : await page.evaluate(unknownTags, [...new Set(tags.map(({ name }) => name))])
  const failures = await page.evaluate(() => (window as DeckWindow).deckFailures ?? [])
  const shown =
    watch.lost.length === 0
      ? {}
      : await page.evaluate(
          slidesThatShow,
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
