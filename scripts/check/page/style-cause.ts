import type { Colour } from './colour.ts'
import type { Seen } from './view.ts'
import { LAYOUT } from '../../slidev/markup.ts'
import { contrastOf, hexOf, over } from './colour.ts'
import { outwards } from './kinds.ts'

/** What of a style sheet makes a text as faint as it is, and what would make it legible. */
export interface StyleCause {
  /** As it stands in the style sheet: `h1 + p`, with what is around it. */
  selector: string
  /** `opacity: 1` */
  remedy: string
}

/** A utility class or attribute, which an author writes at the very place. */
const UTILITY = /^(?:\.dark |html\.dark )?(?:\.[^\s.:#>+~[\]()]+|\[[^\]]+\])(?::[\w-]+)?$/
/** Styles of one component or one slide. */
const SCOPED = /\[data-v-/

function* styleRules(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule
    else if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue
    if ('cssRules' in rule) yield* styleRules(rule.cssRules as CSSRuleList)
  }
}

/** The rules of a sheet; none of one from elsewhere, which the browser does not show. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList {
  try {
    return sheet.cssRules
  } catch {
    return new CSSStyleSheet().cssRules
  }
}

/** With those of the rules that a rule is nested in. */
function selectorOf({ selectorText, parentRule }: CSSStyleRule): string {
  if (!(parentRule instanceof CSSStyleRule)) return selectorText
  const outer = selectorOf(parentRule)
  return selectorText.includes('&') ? selectorText.replaceAll('&', outer) : `${outer} ${selectorText}`
}

let known: { property: string; rules: CSSStyleRule[] }[] = []

/** The rules that set a property, in the order of the sheets. */
function rulesFor(property: 'color' | 'opacity'): CSSStyleRule[] {
  const found = known.find(one => one.property === property)
  if (found) return found.rules
  const rules = [...document.styleSheets]
    .flatMap(sheet => [...styleRules(rulesOf(sheet))])
    .filter(({ style }) => style.getPropertyValue(property) !== '')
  known = [...known, { property, rules }]
  return rules
}

function selectorFor(element: Element, property: 'color' | 'opacity'): string | undefined {
  if (!(element instanceof HTMLElement) || element.style.getPropertyValue(property) !== '') return undefined
  return rulesFor(property)
    .map(selectorOf)
    .findLast(selector => element.matches(selector))
}

/** The selector of a list that an element answers to. */
function partFor(selector: string, element: Element): string {
  return (
    selector
      .split(/,(?![^(]*\))/)
      .map(part => part.trim())
      .findLast(part => element.matches(part)) ?? selector
  )
}

/** The nearest colour that stands out enough, towards black or white. */
function legible(text: Colour, ground: Colour, least: number): string {
  const isDark =
    contrastOf({ red: 0, green: 0, blue: 0, alpha: 1 }, ground) <
    contrastOf({ red: 255, green: 255, blue: 255, alpha: 1 }, ground)
  const end = isDark ? 255 : 0
  for (let share = 0.05; share < 1; share += 0.05) {
    const colour = over({ red: end, green: end, blue: end, alpha: share }, { ...text, alpha: 1 })
    if (contrastOf(colour, ground) >= least + 0.05) return hexOf(colour)
  }
  return isDark ? '#ffffff' : '#000000'
}

/**
 * The rule of a style sheet that gives a text its faint colour: by fading something around it, or by the colour itself. None
 * where the slide says so itself, by a class, an attribute or a style.
 */
export function styleCauseOf(
  owner: Seen,
  shown: { text: Colour; ground: Colour },
  least: number,
): StyleCause | undefined {
  const around = [...outwards(owner)]
  const layout = around.findIndex(({ element }) => element.matches(LAYOUT))
  const inner = layout < 0 ? around : around.slice(0, layout + 1)
  const faded = inner.find(({ style }) => Number(style.opacity) < 1)
  const coloured = inner.findLast(({ style }) => style.color === owner.style.color)
  const [seen, property] = faded ? ([faded, 'opacity'] as const) : ([coloured, 'color'] as const)
  const list = seen && selectorFor(seen.element, property)
  const selector = list && seen && partFor(list, seen.element)
  if (selector === undefined || SCOPED.test(selector)) return undefined
  if (UTILITY.test(selector) && !selector.includes(LAYOUT)) return undefined
  return { selector, remedy: faded ? 'opacity: 1' : `color: ${legible(shown.text, shown.ground, least)}` }
}
