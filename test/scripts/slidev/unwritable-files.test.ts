import { execFileSync } from 'node:child_process'
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/deck-command.ts'

const NOBODY = 65534

const SCRIPT = `
import { mkdirSync, writeFileSync } from 'node:fs'
import { keepUnwritable, keptFiles } from './unwritable-files.ts'

const kept = keepUnwritable()
const folder = process.cwd() + '/deck/node_modules/.slidev/virtual'
mkdirSync(folder, { recursive: true })
writeFileSync(folder + '/glob.ts', 'export default 1', 'utf-8')
const { resolveId, load } = keptFiles(kept)
const id = resolveId('/@fs' + folder + '/glob.ts')
let other
try { writeFileSync(process.cwd() + '/deck/notes.md', '') } catch (error) { other = error.code }
console.log(JSON.stringify([load(id), resolveId('/@fs/elsewhere.ts') ?? null, other]))
`

// The system's administrator may write anywhere, so that another user tries it.
it.skipIf(process.platform === 'win32')(
  'what Slidev generates in a read-only folder is kept in memory, and nothing else',
  async () => {
    await using folder = await temporaryFolder()
    await copyFile('scripts/slidev/unwritable-files.ts', join(folder.path, 'unwritable-files.ts'))
    await writeFile(join(folder.path, 'package.json'), '{ "type": "module" }')
    await writeFile(join(folder.path, 'script.ts'), SCRIPT)
    await mkdir(join(folder.path, 'deck'))
    await chmod(folder.path, 0o755)
    await chmod(join(folder.path, 'deck'), 0o555)
    const said = execFileSync(process.execPath, ['script.ts'], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
      ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
    })
    expect(JSON.parse(said)).toEqual(['export default 1', null, 'EACCES'])
  },
)
