import { elementsIn, frameOf } from './walk.ts'

/** An address of a drawing, whose words a print writes as words. */
const DRAWING = /^data:image\/svg\+xml|\.svg(?:[?#]|$)/i

function addressesOf(element: Element): string[] {
  if (element instanceof HTMLImageElement) return [element.currentSrc || element.src]
  return [...getComputedStyle(element).backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(
    ([, address = '']) => address.replace(/\\(.)/g, '$1'),
  )
}

async function wordsIn(address: string): Promise<string> {
  try {
    const drawing = new DOMParser().parseFromString(await (await fetch(address)).text(), 'image/svg+xml')
    return [...drawing.querySelectorAll('text, foreignObject')].map(({ textContent }) => textContent).join(' ')
  } catch {
    // What is not there, or is another site's, was told elsewhere.
    return ''
  }
}

/**
 * The words within the drawings that are pictures or grounds and of which the print makes no element, by the id of the
 * slide's container: a ground and an image with an empty alternative are said to mean nothing, others are told by name.
 */
export async function findDrawnWords(root: ParentNode): Promise<Record<string, string[]>> {
  const frames = new Map<string, Set<string>>()
  for (const element of elementsIn(root)) {
    const frame = frameOf(element)?.id
    if (frame === undefined) continue
    for (const address of addressesOf(element).filter(one => DRAWING.test(one)))
      frames.set(address, (frames.get(address) ?? new Set()).add(frame))
  }
  const found: Record<string, string[]> = {}
  const read = [...frames].map(async ([address, ids]) => ({ ids, words: await wordsIn(address) }))
  for (const { ids, words } of await Promise.all(read))
    if (words.trim() !== '') for (const id of ids) (found[id] ??= []).push(words)
  return found
}
