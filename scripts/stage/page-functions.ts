import { URL } from 'node:url'
import { pageCode } from '../page-code.ts'

/** What the stage runs in the page. */
export const stagePage = pageCode<typeof import('./page/index.ts')>(
  new URL('page/index.ts', import.meta.url),
  'deckStage',
)
