import { expect, it } from 'vitest'
import landscape from '../../data/storage-landscape.yaml'
import { census, stays, yearOf } from '../../diagrams/storage-landscape.ts'

const now = yearOf(landscape.now.date)
const tracks = stays(landscape.projects, now)

it('counts the storage projects as the landscape of October 2022 has them', () => {
  expect(census(tracks, yearOf(landscape.then.date))).toEqual({
    graduated: 4,
    incubating: 2,
    sandbox: 5,
    archived: 0,
    outside: 1,
  })
})

it('counts the storage projects as the landscape of August 2026 has them', () => {
  expect(census(tracks, now)).toEqual({ graduated: 5, incubating: 2, sandbox: 4, archived: 1, outside: 0 })
})
