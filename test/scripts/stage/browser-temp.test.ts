import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import process from 'node:process'
import { expect, it } from 'vitest'
import { inOwnTemp } from '../../../scripts/stage/browser-temp.ts'

it('gives all browsers of a process one folder, and the folder for temporary files back when the last has started', async () => {
  const outside = tmpdir()
  const listeners = process.listenerCount('exit')
  const folders = await Promise.all(
    Array.from({ length: 12 }, async (_, index) =>
      inOwnTemp(async () => {
        for (let turn = 0; turn < index; turn++) await readdir(outside)
        return tmpdir()
      }),
    ),
  )
  expect(new Set(folders).size).toBe(1)
  expect(folders[0]).not.toBe(outside)
  expect(tmpdir()).toBe(outside)
  expect(process.listenerCount('exit')).toBe(listeners + 1)
})
