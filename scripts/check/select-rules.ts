import { DeckError } from '../error.ts'
import { hint } from '../source/nearest.ts'

/** The rules that a call names. */
export interface RuleChoice {
  /** These and no others, even where the deck switches them off. */
  only?: readonly string[]
  skip: readonly string[]
}

/**
 * `wordy, no-notes` => `['wordy', 'no-notes']`
 *
 * @throws DeckError for a rule that there is not.
 */
export function parseRules(flag: string, given: string, known: readonly string[]): string[] {
  const named = given
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  if (named.length === 0) throw new DeckError('usage', `--${flag} names no rule; deck check --rules lists them`)
  for (const id of named) {
    if (!known.includes(id))
      throw new DeckError(
        'usage',
        `--${flag}: there is no rule "${id}".${hint(id, known)} deck check --rules lists them`,
      )
  }
  return named
}

/** The rules that a call asks for, as far as they are known before the deck is read. */
export function chosenRules({ only, skip }: RuleChoice, known: readonly string[]): Set<string> {
  return new Set((only ?? known).filter(id => !skip.includes(id)))
}
