import type { RuleMeta } from '../../model/diagnostic.ts'

export const remoteAsset: RuleMeta = {
  id: 'remote-asset',
  severity: 'error',
  description:
    'Whether a deck that is to do without a network (by --offline, or as its headmatter says) asks another machine for anything.',
  help: 'Keep a copy beside the deck and name that; fonts with `fonts: { provider: none }` and a package of the font.',
}
