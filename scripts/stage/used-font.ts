import type { CDPSession } from 'playwright-core'
import { PRINT_CONTENT } from '../slidev/print-view.ts'

/**
 * The name of the font that the browser draws a text with which is set in one of some families; undefined where no text is.
 *
 * https://chromedevtools.github.io/devtools-protocol/tot/CSS/#method-getPlatformFontsForNode
 */
export async function usedFont(protocol: CDPSession, families: readonly string[]): Promise<string | undefined> {
  const { result } = await protocol.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(`${PRINT_CONTENT} *`)})].find(element =>
      [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '') &&
      ${JSON.stringify(families)}.some(family => getComputedStyle(element).fontFamily.includes(family)))`,
  })
  if (result.objectId === undefined) return undefined
  await protocol.send('DOM.enable')
  await protocol.send('CSS.enable')
  await protocol.send('DOM.getDocument')
  const { nodeId } = await protocol.send('DOM.requestNode', { objectId: result.objectId })
  const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.toSorted((one, other) => other.glyphCount - one.glyphCount)[0]?.familyName
}
