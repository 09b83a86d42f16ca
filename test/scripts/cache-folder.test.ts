import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { cacheFolderFor } from '../../scripts/cache-folder.ts'
import { temporaryFolder } from '../support/deck-command.ts'

it('keeps what is made of a deck in the project that it belongs to', async () => {
  await using folder = await temporaryFolder()
  await mkdir(join(folder.path, 'talks/2022'), { recursive: true })
  await writeFile(join(folder.path, 'package.json'), '{}')
  expect(cacheFolderFor(join(folder.path, 'talks/2022/slides.md'))).toBe(join(folder.path, '.deck'))
})

it('leaves nothing beside a deck outside any project; such decks share what is kept', async () => {
  await using folder = await temporaryFolder()
  const shared = cacheFolderFor(join(folder.path, 'one/slides.md'))
  expect(shared).toBe(cacheFolderFor(join(folder.path, 'another/slides.md')))
  expect(shared.startsWith(join(process.env.DECK_CACHE ?? 'none', 'slidev-deck', 'shared-'))).toBe(true)
})

it('shares nothing between decks that have Slidev from different places', async () => {
  await using folder = await temporaryFolder()
  const slidev = join(folder.path, 'own/node_modules/@slidev/client')
  await mkdir(slidev, { recursive: true })
  await writeFile(join(slidev, 'package.json'), '{ "name": "@slidev/client", "version": "53.0.0" }')
  const other = cacheFolderFor(join(folder.path, 'other/slides.md'))
  expect(cacheFolderFor(join(folder.path, 'own/slides.md'))).not.toBe(other)
})
