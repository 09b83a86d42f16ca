import type { Pending } from './pending.ts'
import { DRAWN_ERRORS, FORMULA } from '../../slidev/markup.ts'
import { frameAround, PRINT_SLIDE } from '../../slidev/print-view.ts'

/** What the page itself finds wrong once it is stable. */
export interface PageProblem extends Pending {
  rule: 'blank-slide' | 'missing-asset' | 'slide-error'
  /** What it is about: an address, a font, a formula. */
  subject: string
  /** What stands on its line of the slide. */
  says?: string
}

async function brokenImage(image: HTMLImageElement): Promise<PageProblem[]> {
  try {
    await image.decode()
    return []
  } catch {
    const source = image.getAttribute('src') ?? undefined
    const message = `image not drawn: ${source ?? image.currentSrc}`
    return [
      { rule: 'missing-asset', subject: image.currentSrc || image.src, message, says: source, ...frameAround(image) },
    ]
  }
}

function elementSetIn(family: string): Element | undefined {
  const name = family.replace(/^["']|["']$/g, '')
  return [...document.querySelectorAll(`${PRINT_SLIDE} *`)].find(element =>
    getComputedStyle(element).fontFamily.includes(name),
  )
}

function brokenFonts(): PageProblem[] {
  return [...document.fonts]
    .filter(({ status }) => status === 'error')
    .map(({ family, weight }) => ({
      rule: 'missing-asset',
      subject: `font ${family} ${weight}`,
      message: `font not loaded: ${family} ${weight}`,
      ...frameAround(elementSetIn(family) ?? document),
    }))
}

function drawnError(element: Element): PageProblem {
  const text = element.textContent.trim()
  return {
    rule: 'slide-error',
    subject: text,
    message: element.matches(FORMULA) ? `a formula cannot be read: ${text}` : (element.getAttribute('title') ?? text),
    says: element.matches('pre') ? '```mermaid' : text.split('\n')[0],
    ...frameAround(element),
  }
}

/** Pictures and fonts that cannot be shown, formulas and diagrams that cannot be drawn. */
export async function pageProblems(): Promise<PageProblem[]> {
  const images = [...document.images].filter(image => image.currentSrc !== '' || image.src !== '')
  return [
    ...(await Promise.all(images.map(brokenImage))).flat(),
    ...brokenFonts(),
    ...[...document.querySelectorAll(DRAWN_ERRORS)].map(drawnError),
  ]
}
