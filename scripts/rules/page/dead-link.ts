import type { View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageDeck, PageRule } from '../rule.ts'
import { host } from '../../check/page/host.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { quote } from '../../check/page/words.ts'

/** Slidev's own pages: https://sli.dev/guide/ui */
const PAGES = /^\/(?:presenter|print|overview|notes|notes-edit|entry|export)?(?:\/\d*)?$/

interface Dead {
  reason: string
  help?: string
}

function toSlide(name: string, { slides, aliases }: PageDeck): Dead | undefined {
  if (aliases.includes(name) || (/^\d+$/.test(name) && Number(name) >= 1 && Number(name) <= slides)) return undefined
  return {
    reason: /^\d+$/.test(name)
      ? `there is no slide ${name}; the last is ${slides}`
      : `there is no slide called ${quote(name)}`,
  }
}

function hasPlace(name: string): boolean {
  return (
    name === '' ||
    name === 'top' ||
    document.querySelector(`#${CSS.escape(name)}, [name="${CSS.escape(name)}"]`) !== null
  )
}

async function toPath(path: string, deck: PageDeck): Promise<Dead | undefined> {
  const isSlide = /^\/[^/]+$/.test(path) && toSlide(path.slice(1), deck) === undefined
  if (isSlide || (PAGES.test(path) && !/^\/\d+$/.test(path)) || (await host().deckHasFile(path))) return undefined
  return /^\/[^/.]+$/.test(path) ? toSlide(path.slice(1), deck) : { reason: `there is no file ${path} in public/` }
}

/** What Slidev's `<Link>`, which Markdown's links to the deck become, is written as for print: `#` before whatever it leads to. */
async function toLink(to: string, deck: PageDeck): Promise<Dead | undefined> {
  if (to.startsWith('#')) {
    return hasPlace(to.slice(1)) ? undefined : { reason: `there is no place called ${quote(to.slice(1))}` }
  }
  if (to.startsWith('/') || to.startsWith('.')) {
    const { pathname } = new URL(to, `${location.origin}/`)
    const path = decodeURIComponent(pathname)
    return /^\/[^/]+\.\w+$/.test(path) && (await host().deckHasFile(path))
      ? {
          reason: `Slidev looks for a slide called ${quote(path.slice(1))}, not for the file`,
          help: `Write <a href="${path}" target="_blank"> instead.`,
        }
      : toPath(path, deck)
  }
  const dead = toSlide(to, deck)
  return dead === undefined || hasPlace(to)
    ? undefined
    : /^\d+$/.test(to)
      ? dead
      : { reason: `there is neither a slide nor a place called ${quote(to)}` }
}

/** Why a link leads nowhere; undefined where it leads somewhere. */
async function whyDead(href: string, deck: PageDeck): Promise<Dead | undefined> {
  if (href.startsWith('#')) return toLink(decodeURIComponent(href.slice(1)), deck)
  const url = new URL(href, `${location.origin}/`)
  return url.origin === location.origin ? toPath(decodeURIComponent(url.pathname), deck) : undefined
}

async function faultsOf(view: View, deck: PageDeck): Promise<PageViolation[]> {
  const links = view.seen.filter(({ element, isVisible }) => isVisible && element.matches('a, area'))
  const found = await Promise.all(
    links.map(async ({ element, box }): Promise<PageViolation[]> => {
      const href = element.getAttribute('href') ?? element.getAttribute('xlink:href')
      const dead =
        href === null || /^(?:https?:|mailto:|tel:|data:|blob:|javascript:|\/\/)/i.test(href)
          ? undefined
          : await whyDead(href, deck)
      return dead === undefined
        ? []
        : [
            {
              subject: href ?? '',
              click: view.click,
              message: `the link ${quote(element.textContent.trim() || (href ?? ''))} leads nowhere: ${dead.reason}`,
              help: dead.help,
              box,
              origin: originOfElement(view, element),
            },
          ]
    }),
  )
  return found.flat()
}

export const deadLink: PageRule = {
  id: 'dead-link',
  severity: 'error',
  description:
    'Whether links within the deck lead to a slide, a place on one, or a file that is there. Links to other machines are not followed.',
  help: 'Correct where it leads: a slide by its number or routeAlias, a file by its path in public/.',
  inspect: async ({ views, deck }) => (await Promise.all(views.map(async view => faultsOf(view, deck)))).flat(),
}
