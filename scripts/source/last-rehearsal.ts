import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where the rehearsals of a deck lie. */
export function rehearsalFolder(entry: string): string {
  return join(dirname(entry), 'rehearsals')
}

/** The file of a deck's last rehearsal; undefined where there is none. */
export async function lastRehearsalFile(entry: string): Promise<string | undefined> {
  const folder = rehearsalFolder(entry)
  const stem = basename(entry, '.md')
  const names = (await readdir(folder).catch(() => [])).filter(
    name => name.startsWith(`${stem}-`) && /^\d{4}-\d\d-\d\dT[\d-]+\.json$/.test(name.slice(stem.length + 1)),
  )
  const last = names.sort().at(-1)
  return last === undefined ? undefined : join(folder, last)
}

/** What the file of a deck's last rehearsal says; undefined where there is none. */
export async function lastRehearsal(entry: string): Promise<string | undefined> {
  const file = await lastRehearsalFile(entry)
  return file === undefined ? undefined : readFile(file, 'utf8').catch(() => undefined)
}

/** What each slide took in the last rehearsal, in seconds, by its id or `#7`; empty where there is none that can be read. */
export async function rehearsedTimes(entry: string): Promise<Map<string, number>> {
  const text = await lastRehearsal(entry)
  try {
    const { slides = [] } = JSON.parse(text ?? '{}') as { slides?: { id?: unknown; taken?: unknown }[] }
    return new Map(
      slides.flatMap(({ id, taken }) => (typeof id === 'string' && typeof taken === 'number' ? [[id, taken]] : [])),
    )
  } catch {
    return new Map()
  }
}
