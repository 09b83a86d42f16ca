import { closest, elementsIn, FRAME } from './walk.ts'

/** The words in the `content` of a pseudo-element; undefined where it has none, or something else besides. */
export function wordsIn(content: string): string | undefined {
  const parts = content.split('/')[0]?.match(/"(?:[^"\\]|\\.)*"/g)
  const words = parts?.map(part => part.slice(1, -1).replace(/\\(.)/g, '$1')).join('')
  return words !== undefined && /[\p{L}\p{N}]/u.test(words) ? words : undefined
}

/** Properties that a pseudo-element shares with the element that takes its place, whatever its sheet says. */
const KEPT = /^(?:-webkit-locale|content|counter|quotes|inline-size|block-size|perspective-origin|transform-origin)/

/** The names of the styles in which a pseudo-element is drawn otherwise than a plain child would be. */
function ownStyle(pseudo: CSSStyleDeclaration, plain: CSSStyleDeclaration): string {
  const isInline = pseudo.display === 'inline'
  return [...pseudo]
    .filter(name => !KEPT.test(name) && !(isInline && /^(?:width|height)$/.test(name)))
    .filter(name => pseudo.getPropertyValue(name) !== plain.getPropertyValue(name))
    .map(name => `${name}: ${pseudo.getPropertyValue(name)} !important`)
    .join('; ')
}

/** Puts elements in the place of pseudo-elements with words, which the print shows and does not tag. */
export function realizeGeneratedWords(root: ParentNode): void {
  const changes: (() => void)[] = []
  for (const element of elementsIn(root)) {
    if (!closest(element, FRAME) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue
    for (const which of ['before', 'after'] as const) {
      const pseudo = getComputedStyle(element, `::${which}`)
      const words = pseudo.content === 'none' || pseudo.content === 'normal' ? undefined : wordsIn(pseudo.content)
      if (words === undefined || pseudo.display === 'none') continue
      const real = document.createElement('span')
      real.textContent = words
      real.dataset.deckGenerated = which
      element.append(real)
      real.setAttribute('style', ownStyle(pseudo, getComputedStyle(real)))
      real.remove()
      changes.push(() => {
        element.setAttribute(`data-deck-${which}`, '')
        if (which === 'before') element.prepend(real)
        else element.append(real)
      })
    }
  }
  if (changes.length === 0) return
  const style = document.createElement('style')
  style.textContent =
    '[data-deck-before]::before { content: none !important } [data-deck-after]::after { content: none !important }'
  document.head.append(style)
  changes.forEach(change => change())
}
