import type { RuleMeta } from '../../model/diagnostic.ts'

export const remoteAsset: RuleMeta = {
  id: 'remote-asset',
  severity: 'error',
  description: 'Whether the deck asks another machine for anything; there may be no network where it is shown.',
  help: 'Keep a copy beside the deck and name that; fonts with `fonts: { provider: none }` and a package of the font.',
}
