import type { Edition } from '../parity/edition.ts'
import type { RuleCard, SourceFault } from '../rule.ts'
import { commonSlides, compareOrder, idFaults } from '../parity/compare-order.ts'
import { compareSlides } from '../parity/compare-slides.ts'
import { editionPairs } from '../parity/edition.ts'

/** Looks at several decks at once. */
export interface ParityRule extends RuleCard {
  /** What is wrong, with the edition in which it is to be mended. */
  inspect: (editions: readonly Edition[]) => { edition: Edition; faults: SourceFault[] }[]
}

export const parity: ParityRule = {
  id: 'parity',
  severity: 'error',
  measures:
    'Whether editions of a deck stay in step: the same slides in the same order by their id:, with the same layouts, components, props, clicks, sources, figures and budgets. Decks are editions when their languages differ and they share an id, or a name (slides.md, slides.it.md).',
  mend: 'Bring both editions to the same.',
  inspect(editions) {
    const pairs = editionPairs(editions)
    const involved = new Set(pairs.flatMap(({ first, other }) => [first, other]))
    return [
      ...[...involved].map(edition => ({ edition, faults: idFaults(edition.deck) })),
      ...pairs.map(({ first, other }) => ({
        edition: other,
        faults: [
          ...compareOrder(first.deck, other.deck),
          ...commonSlides(first.deck, other.deck).flatMap(({ mine, yours }) =>
            compareSlides({ first, other, mine, yours }),
          ),
        ],
      })),
    ]
  },
}
