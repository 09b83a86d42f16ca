import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { findLook } from '../../../../scripts/draft/write/look.ts'
import { temporaryFolder } from '../../../support/deck-command.ts'

it.each(['talks/next.md', 'talks/2024/spring/next.md'])(
  'a deck at %s takes the look, the line and the diagrams of the deck above it',
  async output => {
    const own = await findLook(resolve('next.md'))
    const below = await findLook(resolve(output))
    const up = output
      .split('/')
      .slice(1)
      .map(() => '..')
      .join('/')
    expect(below.headmatter).toEqual({ ...own.headmatter, addons: [`@/${up}`], favicon: 'data:,' })
    expect(below.line).toEqual(own.line)
    expect(below.components.has('CniComparison')).toBe(true)
    expect(below.hasStyles).toBe(true)
  },
)

it('a deck anywhere else has Slidev’s theme, made readable', async () => {
  await using folder = await temporaryFolder()
  await mkdir(join(folder.path, 'talks'))
  await writeFile(join(folder.path, 'package.json'), '{}')
  const look = await findLook(join(folder.path, 'talks', 'next.md'))
  expect(look.headmatter).toMatchObject({ theme: 'default', fonts: { provider: 'none' } })
  expect(look.headmatter).not.toHaveProperty('addons')
  expect(look.line).toEqual([])
})
