import { fileURLToPath, URL } from 'node:url'
import { loadRolldown } from '../../rolldown.ts'

/** The rules for the page in one script, which sets the global `deckCheck` to the exports of `inspect.ts`. */
export async function bundlePageRules(): Promise<string> {
  const { rolldown } = await loadRolldown()
  const bundle = await rolldown({ input: fileURLToPath(new URL('inspect.ts', import.meta.url)), platform: 'browser' })
  try {
    const {
      output: [{ code }],
    } = await bundle.generate({ format: 'iife', name: 'deckCheck' })
    return code
  } finally {
    await bundle.close()
  }
}
