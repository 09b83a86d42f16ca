import { open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { DeckError } from '../error.ts'

export const DEFAULT_ENTRY = 'slides.md'

/** How a file begins that is not UTF-8; no Markdown begins with these bytes. */
const MARKS: readonly { bytes: readonly number[]; told: string }[] = [
  { bytes: [0xff, 0xfe], told: 'is UTF-16' },
  { bytes: [0xfe, 0xff], told: 'is UTF-16' },
]

async function refuseOtherEncodings(file: string): Promise<void> {
  await using handle = await open(file)
  const { buffer } = await handle.read({ buffer: new Uint8Array(3), position: 0 })
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => buffer[index] === byte))
  if (mark) throw new DeckError('deck', `${mark.told}; save it as UTF-8`, { file, line: 1 })
}

/** What Vite cannot serve: a query begins at the one, the other is a slash to it. */
const UNSERVABLE = process.platform === 'win32' ? /\?/ : /[?\\\p{Cc}]/u

/** The character of a path that Vite cannot serve, as it is told; undefined where there is none. */
export function unservable(path: string): string | undefined {
  const found = UNSERVABLE.exec(path)?.[0]
  return found && JSON.stringify(found).replaceAll('\\\\', '\\')
}

/** Before any work: what fails later fails with words about something else. */
function refuseUnservable(entry: string): void {
  const character = unservable(entry)
  if (character !== undefined)
    throw new DeckError(
      'usage',
      `${entry}: Vite cannot serve what has ${character} in its path; rename the file or the folder`,
    )
}

/**
 * The deck's file, absolute and in a folder reached without links; `talk` means `talk.md`, as in Slidev. npm runs scripts in the root of a project:
 * a file is also looked for in the folder where npm was called.
 *
 * @throws DeckError when there is no such file, or it is not UTF-8, or has a character in its path that Vite cannot serve.
 */
export async function findEntry(
  named: string,
  { INIT_CWD: called, npm_lifecycle_event: script }: Record<string, string | undefined> = process.env,
): Promise<string> {
  const folders = [process.cwd(), ...(called !== undefined && script !== undefined ? [called] : [])]
  for (const candidate of folders.flatMap(folder => [resolve(folder, named), resolve(folder, `${named}.md`)])) {
    const found = await stat(candidate).catch(() => undefined)
    if (!found?.isFile()) continue
    await refuseOtherEncodings(candidate)
    const entry = join(await realpath(dirname(candidate)), basename(candidate))
    refuseUnservable(entry)
    return entry
  }
  throw new DeckError('usage', `there is no ${named}`)
}
