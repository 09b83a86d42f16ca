import type { Deck, Scheme } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SchemeFaults } from './inspect-stage.ts'
import type { RuleViolation } from './page/inspect.ts'
import { PAGE_RULES } from '../rules/page/index.ts'
import { listSlides } from '../text.ts'
import { lineOfOrigin } from './locate.ts'
import { ownStyles } from './own-styles.ts'
import { OFTEN } from './tell-once.ts'

/** What a layer or a layout draws, and no slide. */
const LAYER = /^(?:layer|layout) /

interface Seen {
  scheme: Scheme
  fault: RuleViolation
}

function groupBy(seen: readonly Seen[], nameOf: (fault: RuleViolation) => (string | number | undefined)[]): Seen[][] {
  return [...Map.groupBy(seen, ({ fault }) => JSON.stringify(nameOf(fault))).values()]
}

/** The faults that are one: those of one style of the theme, those of a look that many slides have, and those of one slide. */
function joined(seen: readonly Seen[], isOfTheme: (fault: RuleViolation) => boolean): Seen[][] {
  const themes = groupBy(
    seen.filter(({ fault }) => isOfTheme(fault)),
    ({ rule, style }) => [rule, style?.selector],
  )
  const looks = groupBy(
    seen.filter(({ fault }) => fault.look !== undefined && !isOfTheme(fault)),
    ({ rule, look }) => [rule, look],
  ).filter(([first, ...others]) => {
    const slides = new Set([first, ...others].map(one => one?.fault.slide))
    return slides.size >= (first?.fault.look && LAYER.test(first.fault.look) ? 2 : OFTEN)
  })
  const known = new Set([...themes, ...looks].flat())
  return [
    ...themes,
    ...looks,
    ...groupBy(
      seen.filter(one => !known.has(one)),
      ({ rule, slide, subject }) => [rule, slide, subject],
    ),
  ]
}

/** A fault in the page, with its rule's card and the line of the source that it comes from. */
function findingOf(
  { rule, slide, click, origin, severity, message, subject, measure, limit, help, box }: RuleViolation,
  deck: Deck,
): Diagnostic {
  const card = PAGE_RULES.find(({ id }) => id === rule)
  const source = deck.slides[slide - 1]
  return {
    rule,
    severity: severity ?? card?.severity ?? 'error',
    message,
    subject,
    measure,
    limit,
    help: help ?? card?.help ?? '',
    place: { file: source?.file ?? deck.entry, line: source && lineOfOrigin(source, origin), slide, click },
    box,
  }
}

/** What was found in the page, each fault once: at the first slide and click that has it, and with a scheme where only that one has it. */
export function findingsOf(inSchemes: readonly SchemeFaults[], deck: Deck): Diagnostic[] {
  const seen = inSchemes.flatMap(({ scheme, faults }) => faults.map(fault => ({ scheme, fault })))
  const isOwn = ownStyles(deck)
  const isOfTheme = ({ style }: RuleViolation): boolean => style !== undefined && !isOwn(style.selector)
  return joined(seen, isOfTheme).flatMap(same => {
    const [first] = same
    if (!first) return []
    const others = [...new Set(same.map(({ fault }) => fault.slide))].slice(1)
    const schemes = new Set(same.map(({ scheme }) => scheme))
    const finding = findingOf(first.fault, deck)
    const { style } = first.fault
    const ofTheme = style !== undefined && isOfTheme(first.fault)
    return [
      {
        ...finding,
        message: [
          finding.message,
          ...(ofTheme ? [', as the theme has it'] : []),
          ...((first.fault.look ?? '').startsWith('layout ') ? [', drawn by the layout'] : []),
          ...(others.length > 0 ? [`; the same on slides ${listSlides(others)}`] : []),
        ].join(''),
        ...(ofTheme && {
          severity: 'warning' as const,
          help: `Paste into style.css beside the deck: ${style.selector} { ${style.remedy} }`,
        }),
        ...(inSchemes.length > 1 && schemes.size === 1 ? { scheme: first.scheme } : {}),
      },
    ]
  })
}
