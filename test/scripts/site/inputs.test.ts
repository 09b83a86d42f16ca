import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areCurrent, recordInputs } from '../../../scripts/site/inputs.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => folder[Symbol.asyncDispose]())

async function write(name: string, text: string): Promise<string> {
  const file = join(folder.path, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}

describe('a build', () => {
  it('is out of date once a file that went into it has changed', async () => {
    const file = await write('slides.md', '# One')
    const inputs = await recordInputs([file], [folder.path], Date.now() + 1000)
    expect(await areCurrent(inputs)).toBe(true)
    await write('slides.md', '# Two, and more')
    expect(await areCurrent(inputs)).toBe(false)
  })

  it('is not out of date because another deck of the folder was built, for which Slidev wrote its own files anew', async () => {
    const file = await write('node_modules/.slidev/virtual/import-glob.ts', 'export default 1')
    const inputs = await recordInputs([file], [folder.path], Date.now() + 1000)
    await write('node_modules/.slidev/virtual/import-glob.ts', 'export default 10')
    expect(await areCurrent(inputs)).toBe(true)
  })
})
