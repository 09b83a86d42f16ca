import type { StageRule } from '../../rule.ts'

export const remoteAsset: StageRule = {
  id: 'remote-asset',
  severity: 'error',
  measures: 'Whether the deck asks another machine for anything; there may be no network where it is shown.',
  mend: 'Keep a copy beside the deck and name that; fonts with `fonts: { provider: none }` and a package of the font.',
}
