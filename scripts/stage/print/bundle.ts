import { fileURLToPath, URL } from 'node:url'
import { loadRolldown } from '../../rolldown.ts'

let made: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { rolldown } = await loadRolldown()
  const bundled = await rolldown({ input: fileURLToPath(new URL('page.ts', import.meta.url)), platform: 'browser' })
  try {
    const {
      output: [{ code }],
    } = await bundled.generate({ format: 'iife', name: 'deckPrint' })
    return code
  } finally {
    await bundled.close()
  }
}

/** What prepares a page for its print, in one script, which sets the global `deckPrint`; made once. */
export async function bundlePrintCode(): Promise<string> {
  return (made ??= bundle())
}
