import type { Plugin } from 'vite'
import type { ClientPatch } from './client-patches.ts'
import { applyPatch } from './client-patches.ts'

/** The name in the page's window of what tells where the page holds a file of the site. */
export const ADDRESS_TELLER = 'deckAddressOf'

/** What Slidev's client assumes of a site on a server, and what does not hold for a deck that is one file. */
export const FILE_PATCHES: readonly ClientPatch[] = [
  {
    file: 'setup/main.ts',
    reason:
      'The address of a slide is told apart from the root of a server: a file that lies anywhere would lose its own name from it.',
    replace: [['createWebHashHistory(import.meta.env.BASE_URL)', 'createWebHashHistory()']],
  },
  {
    file: 'setup/shortcuts.ts',
    reason: 'Slidev’s player knows no Home and End, which whoever is sent a file tries.',
    replace: [
      [
        "{ name: 'next_page_key',",
        "{ name: 'first_home', key: 'home', fn: goFirst },\n    { name: 'last_end', key: 'end', fn: goLast },\n    { name: 'next_page_key',",
      ],
    ],
  },
  {
    file: 'layoutHelper.ts',
    reason: 'A background is asked for as soon as it is measured: its address is told before it becomes a style.',
    replace: [
      [
        'return import.meta.env.BASE_URL + url.slice(1)',
        `return (globalThis as any).${ADDRESS_TELLER}?.(url) ?? import.meta.env.BASE_URL + url.slice(1)`,
      ],
    ],
  },
]

/** Has Slidev's client run from a file. */
export function filePatchPlugin(): Plugin {
  return {
    name: 'deck:file-patches',
    enforce: 'pre',
    transform: {
      filter: { id: /\/@slidev\/client\/(?:setup\/|layoutHelper)/ },
      handler(code, id) {
        const patch = FILE_PATCHES.find(({ file }) => id.endsWith(`/@slidev/client/${file}`))
        return patch && applyPatch(patch, code)
      },
    },
  }
}
