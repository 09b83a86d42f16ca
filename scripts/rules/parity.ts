import type { Edition } from '../check/parity/edition.ts'
import type { RuleMeta, Violation } from '../model/diagnostic.ts'
import { commonSlides, compareOrder, idFaults } from '../check/parity/compare-order.ts'
import { compareSlides } from '../check/parity/compare-slides.ts'
import { editionPairs } from '../check/parity/edition.ts'

/** Looks at several decks at once. */
export interface ParityRule extends RuleMeta {
  /** What is wrong, with the edition in which it is to be mended. */
  inspect: (editions: readonly Edition[]) => { edition: Edition; faults: Violation[] }[]
}

export const parity: ParityRule = {
  id: 'parity',
  severity: 'error',
  description:
    'Whether editions of a deck stay in step: the same slides in the same order by their id:, with the same layouts, components, props, clicks, sources, figures and budgets. Decks are editions when their languages differ and they share an id, or a name (slides.md, slides.it.md).',
  help: 'Bring both editions to the same.',
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
