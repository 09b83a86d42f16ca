import type { Deck } from '../model/deck.ts'

interface Ways {
  /** What the speaker named, `--follow`. */
  named?: string
  /** Whether the talk is handed on to a relay. */
  isRelayed: boolean
  /** This server for the network; undefined where nobody may follow here. */
  own?: string
}

/**
 * Where phones follow the talk: what is named; with a relay, the hosted site's `live/` or else the relay itself; at last this
 * machine. Undefined where nobody can.
 */
export function followAddress(
  { present = {}, address }: Pick<Deck, 'present' | 'address'>,
  { named, isRelayed, own }: Ways,
): string | undefined {
  if (named !== undefined) return named
  if (present.follow !== undefined) return present.follow
  if (!isRelayed || present.relay === undefined) return own
  return address === undefined ? present.relay : `${address.replace(/[?#].*$/, '').replace(/\/*$/, '')}/live/`
}
