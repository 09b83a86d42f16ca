import { Counters, writeCounter } from './counters.ts'
import { closest, FRAME } from './walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
const PART = /"((?:[^"\\]|\\.)*)"|(counters?)\(([\w-]+)(?:, "((?:[^"\\]|\\.)*)")?(?:, ([\w-]+))?\)/g

/** The words in the `content` of a pseudo-element; undefined where it has none, or something else besides. */
export function wordsIn(content: string, counters: Counters = new Counters()): string | undefined {
  // What follows a stroke is what is read in the place of what is seen.
  const shown = content.replace(/"(?:[^"\\]|\\.)*"/g, part => part.replaceAll('/', '\u0000')).split('/')[0] ?? ''
  const words = [...shown.matchAll(PART)]
    .map(([, text, counter, name = '', between = '', style = 'decimal']) => {
      if (counter === undefined) return text?.replaceAll('\u0000', '/').replace(/\\(.)/g, '$1') ?? ''
      const values = counter === 'counter' ? [counters.value(name)] : counters.values(name)
      return values.map(value => writeCounter(value, style)).join(between)
    })
    .join('')
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined
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

/** Puts elements in the place of pseudo-elements with words or counted numbers, which the print shows and does not tag. */
export function realizeGeneratedWords(root: ParentNode): void {
  const changes: (() => void)[] = []
  // A sheet reaches no other tree than its own.
  const trees = new Set<Document | ShadowRoot>()
  const counters = new Counters()
  const realize = (element: Element, which: 'before' | 'after'): void => {
    const pseudo = getComputedStyle(element, `::${which}`)
    if (pseudo.content === 'none' || pseudo.content === 'normal' || pseudo.display === 'none') return
    counters.enter(pseudo, element)
    const words = closest(element, FRAME) ? wordsIn(pseudo.content, counters) : undefined
    if (words === undefined) return
    const real = document.createElement('span')
    real.textContent = words
    real.dataset.deckGenerated = which
    element.append(real)
    real.setAttribute('style', ownStyle(pseudo, getComputedStyle(real)))
    real.remove()
    const tree = element.getRootNode()
    trees.add(tree instanceof ShadowRoot ? tree : document)
    changes.push(() => {
      element.setAttribute(`data-deck-${which}`, '')
      if (which === 'before') element.prepend(real)
      else element.append(real)
    })
  }
  const walk = (element: Element, parent: Element | null): void => {
    if (element.namespaceURI === HTML) {
      const style = getComputedStyle(element)
      if (style.display === 'none') return
      counters.enter(style, parent)
      realize(element, 'before')
    }
    for (const kid of element.shadowRoot?.children ?? []) walk(kid, element)
    for (const kid of element.children) walk(kid, element)
    if (element.namespaceURI === HTML) realize(element, 'after')
    counters.leave(element)
  }
  for (const element of root.children) walk(element, null)
  const rules =
    '[data-deck-before]::before { content: none !important } [data-deck-after]::after { content: none !important }'
  for (const tree of trees) {
    const style = document.createElement('style')
    style.textContent = rules
    ;(tree instanceof ShadowRoot ? tree : document.head).append(style)
  }
  changes.forEach(change => change())
}
