import { readFile } from 'node:fs/promises'
import { tell } from '../tell.ts'

/** The headmatter, as far as this can be read before Slidev reads it. */
const STATED = /^---\r?\n(?:(?!---\r?\n)[^\n]*\n)*?remoteAssets:[ \t]*false\b/

/** Whether all of some decks say that they ask no other machine for anything: no browser need be started that could. */
export async function areLocal(entries: readonly string[]): Promise<boolean> {
  const sources = await Promise.all(entries.map(async entry => readFile(entry, 'utf8').catch(() => '')))
  return sources.every(source => STATED.test(source))
}

/** Says once where something came from that may be another thing tomorrow. */
export function tellNetwork(origins: readonly string[]): void {
  if (origins.length > 0)
    tell.info(`from the network: ${origins.map(origin => new URL(origin).host).join(', ')} (--offline refuses it)`)
}
