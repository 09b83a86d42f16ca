import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}

/** Where Node would look for a package from inside another, the nearest place first. */
function* placesFor(name: string, from: string): Generator<string> {
  for (let folder = from; folder !== '.' && folder !== ''; folder = dirname(folder)) {
    if (!folder.endsWith('node_modules')) yield `${folder}/node_modules/${name}`
  }
  yield `node_modules/${name}`
}

describe('the lock file', () => {
  // npm install leaves out, without a word, an optional package that the registry does not have; npm ci then refuses the lock file.
  it('holds every optional package, of every system', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(name => ![...placesFor(name, from)].some(place => place in packages)),
    )
    expect(missing).toEqual([])
  })
})
