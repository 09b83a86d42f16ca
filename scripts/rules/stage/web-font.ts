import type { RuleMeta } from '../../model/diagnostic.ts'

export const webFont: RuleMeta = {
  id: 'web-font',
  severity: 'warning',
  description: 'Whether each font that the deck asks the network for has arrived; another one is used otherwise.',
  help: 'Install the npm package of the font (@fontsource/<name>), which is used without a request; or write `fonts: { provider: none }` in the headmatter.',
}
