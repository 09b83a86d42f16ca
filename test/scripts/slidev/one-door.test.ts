import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { expect, it } from 'vitest'

/** What only scripts/slidev may spell: names of Slidev's that Slidev does not promise. */
const NAMES =
  /print-slide-container|#print-content|#page-root|twoslash-container|slidev-context|__slidev_|__SLIDEV_|['.]slidev-(?:code|layout|vclick|page|slide)|data-slidev|data-waitfor|v-popper|rough-annotation|@slidev\/types\/dist|\/print\?/

/**
 * The first three run in the page by their own text, and cannot import; each is to become a module, as the stage's page code
 * is. The presenter's pages are packed as sources of their own, which import nothing of other rooms.
 */
const NOT_YET = [
  'scripts/draft/fit/measure.ts',
  'scripts/export/handout.ts',
  'scripts/export/links.ts',
  'scripts/present/page/describe-slide.ts',
  'scripts/present/page/slidev-app.ts',
]

it('no file outside scripts/slidev spells what Slidev does not promise', async () => {
  const files = (await Array.fromAsync(glob('scripts/**/*.{ts,js}'))).map(file => file.replaceAll('\\', '/')).sort()
  const spelling = files.filter(file => !file.startsWith('scripts/slidev/') && NAMES.test(readFileSync(file, 'utf8')))
  expect(spelling).toEqual(NOT_YET)
})
