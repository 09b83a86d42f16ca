import type { Deck } from '../site/deck.ts'
import type { Finding } from './finding.ts'
import type { PageFault } from './page/inspect.ts'
import { lineOfText } from '../site/find-line.ts'
import { PAGE_RULES } from './rules/page/index.ts'

/** A fault in the page, with its rule's card and the line of the source that it comes from. */
export function findingOf({ rule, slide, click, text, tags: _, ...fault }: PageFault, deck: Deck): Finding {
  const card = PAGE_RULES.find(({ id }) => id === rule)
  const source = deck.slides[slide - 1]
  return {
    rule,
    severity: card?.severity ?? 'error',
    mend: card?.mend ?? '',
    ...fault,
    place: {
      file: source?.file ?? deck.entry,
      line: source && lineOfText(source, text ?? '\0'),
      slide,
      click,
    },
  }
}
