import type { Deck } from '../site/deck.ts'
import type { Finding } from './finding.ts'
import type { SchemeFaults } from './inspect-stage.ts'
import type { PageFault } from './page/inspect.ts'
import { lineOfOrigin } from './locate.ts'
import { PAGE_RULES } from './rules/page/index.ts'

/** What is the same fault wherever it is seen: on a slide, or, where the deck's look is at fault, in the deck. */
function nameOf({ rule, slide, key, message, isEverywhere = false }: PageFault): string {
  return JSON.stringify([
    rule,
    isEverywhere
      ? 0
      : slide,
    key ?? message,
  ])
}

/** A fault in the page, with its rule's card and the line of the source that it comes from. */
function findingOf({ rule, slide, click, origin, severity, message, measure, limit, mend, box }: PageFault, deck: Deck): Finding {
  const card = PAGE_RULES.find(({ id }) => id === rule)
  const source = deck.slides[slide - 1]
  return {
    rule,
    severity: severity ?? card?.severity ?? 'error',
    message,
    measure,
    limit,
    mend: mend ?? card?.mend ?? '',
    place: {
      file: source?.file ?? deck.entry,
      line: source && lineOfOrigin(source, origin),
      slide,
      click,
    },
    box,
  }
}

/** What was found in the page, each fault once: at the first slide and click that has it, and with a scheme where only that one has it. */
export function findingsOf(inSchemes: readonly SchemeFaults[], deck: Deck): Finding[] {
  const found = Map.groupBy(inSchemes.flatMap(({ scheme, faults }) => faults.map(fault => ({ scheme, fault }))), ({ fault }) => nameOf(fault))
  return [
    ...found.values(),
  ].flatMap((same) => {
    const [first] = same
    if (!first)
      return []
    const slides = new Set(same.map(({ fault }) => fault.slide)).size
    const schemes = new Set(same.map(({ scheme }) => scheme))
    const finding = findingOf(first.fault, deck)
    return [
      {
        ...finding,
        ...slides > 1
          ? { message: `${finding.message}; the same on ${slides - 1} more ${slides > 2
              ? 'slides'
              : 'slide'}` }
          : {},
        ...inSchemes.length > 1 && schemes.size === 1
          ? { scheme: first.scheme }
          : {},
      },
    ]
  })
}
