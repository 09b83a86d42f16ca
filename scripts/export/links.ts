import type { Page } from 'playwright-core'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Frame } from '../stage/stage.ts'
import { diagnose } from '../model/diagnostic.ts'
import { pdfLink } from '../rules/export/index.ts'

interface Target {
  slide: number
  id: string | null
}

/** A link that leads nowhere outside the app. */
interface DeadLink {
  href: string
  slide: number
}

/**
 * Runs in the page: points each link to a slide at where that slide is printed first, and takes the target from those that
 * would lead to this machine's own address once they are in a file.
 */
function pointLinks(targets: Record<string, Target>): DeadLink[] {
  const dead: DeadLink[] = []
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.print-slide-container a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (new URL(href, location.href).origin !== location.origin) continue
    const name = decodeURIComponent(href.replace(/^#?(?:\.?\/)*/, '').replace(/[?#].*$/, ''))
    // An anchor of its own, such as an entry in a list, is nearer than the slide it stands on.
    const anchor = decodeURIComponent(new URL(href, location.href).hash.slice(1))
    const target = targets[name]
    if (anchor && document.getElementById(anchor)) {
      link.setAttribute('href', `#${anchor}`)
    } else if (target?.id) {
      link.setAttribute('href', `#${target.id}`)
    } else {
      link.removeAttribute('href')
      // A slide that is left out this time is no fault of the deck.
      if (!target) dead.push({ href, slide: Number(link.closest('.print-slide-container')?.id.split('-')[0]) })
    }
  }
  return dead
}

/** Makes links between slides jump within the file; tells of those that cannot. */
export async function bindLinks(page: Page, { slides }: Deck, frames: readonly Frame[]): Promise<Diagnostic[]> {
  const targets: Record<string, Target> = {}
  for (const { no, alias } of slides) {
    const target = { slide: no, id: frames.find(({ slide }) => slide === no)?.id ?? null }
    targets[no] = target
    if (alias !== undefined) targets[alias] = target
  }
  const dead = await page.evaluate(pointLinks, targets)
  return dead.map(({ href, slide }) => {
    const { file, line } = slides[slide - 1] ?? {}
    return diagnose(pdfLink, {
      subject: href,
      message: `the link to ${href} leads nowhere in a file and was taken out`,
      place: { file, line, slide },
    })
  })
}
