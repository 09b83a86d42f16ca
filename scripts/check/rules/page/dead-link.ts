import type { Fault } from '../../page/fault.ts'
import type { View } from '../../page/view.ts'
import type { PageDeck, PageRule } from '../../rule.ts'
import { host } from '../../page/host.ts'
import { originOfElement } from '../../page/origin.ts'
import { quote } from '../../page/words.ts'

/** Slidev's own pages: https://sli.dev/guide/ui */
const PAGES = /^\/(?:presenter|print|overview|notes|notes-edit|entry|export)?(?:\/\d*)?$/

/** Why a link leads nowhere; undefined where it leads somewhere. */
async function whyDead(href: string, { element }: View, { slides, aliases }: PageDeck): Promise<string | undefined> {
  const toSlide = (name: string): string | undefined => {
    if (aliases.includes(name))
      return undefined
    if (!/^\d+$/.test(name))
      return `there is no slide called ${quote(name)}`
    return Number(name) >= 1 && Number(name) <= slides
      ? undefined
      : `there is no slide ${name}; the last is ${slides}`
  }
  if (href.startsWith('#')) {
    const name = decodeURIComponent(href.slice(1)).replace(/^\//, '')
    // `#5` is how Slidev writes a link to a slide for print.
    if (name === '' || name === 'top' || toSlide(name) === undefined || element.ownerDocument.querySelector(`#${CSS.escape(name)}, [name="${CSS.escape(name)}"]`))
      return undefined
    return /^\d+$/.test(name)
      ? toSlide(name)
      : `there is neither a slide nor a place called ${quote(name)}`
  }
  const url = new URL(href, `${location.origin}/`)
  if (url.origin !== location.origin)
    return undefined
  const path = decodeURIComponent(url.pathname)
  if (PAGES.test(path) && !/^\/\d+$/.test(path))
    return undefined
  if (/^\/[^/.]+$/.test(path)) {
    const reason = toSlide(path.slice(1))
    return reason === undefined || await host().deckHasFile(path)
      ? undefined
      : reason
  }
  return await host().deckHasFile(path)
    ? undefined
    : `there is no file ${path} in public/`
}

async function faultsOf(view: View, deck: PageDeck): Promise<Fault[]> {
  const links = view.seen.filter(({ element, isVisible }) => isVisible && element.matches('a, area'))
  const found = await Promise.all(links.map(async ({ element, box }): Promise<Fault[]> => {
    const href = element.getAttribute('href') ?? element.getAttribute('xlink:href')
    const reason = href === null || /^(?:https?:|mailto:|tel:|data:|blob:|javascript:|\/\/)/i.test(href)
      ? undefined
      : await whyDead(href, view, deck)
    return reason === undefined
      ? []
      : [
          {
            click: view.click,
            message: `the link ${quote(element.textContent.trim() || (href ?? ''))} leads nowhere: ${reason}`,
            box,
            origin: originOfElement(view, element),
          },
        ]
  }))
  return found.flat()
}

export const deadLink: PageRule = {
  id: 'dead-link',
  severity: 'error',
  measures: 'Whether links within the deck lead to a slide, a place on one, or a file that is there. Links to other machines are not followed.',
  mend: 'Correct where it leads: a slide by its number or routeAlias, a file by its path in public/.',
  inspect: async ({ views, deck }) => (await Promise.all(views.map(async view => faultsOf(view, deck)))).flat(),
}
