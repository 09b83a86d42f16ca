import type { Plugin } from 'vite'
import { resolve } from 'node:path'
import process from 'node:process'
import { load } from '@slidev/parser/fs'
import { build } from 'vite'
import { afterEach, describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { guardPlugin } from '../../../scripts/site/guard-plugin.ts'
import { setGuardReport } from '../../../scripts/site/guard-report.ts'

const root = process.cwd()
/** The TypeScript compiler reads every component when nothing is cached. */
const PATIENCE = 120_000

async function guardOf(deck: string): Promise<Plugin> {
  const data = await load({ roots: [root], userRoot: root }, resolve(deck))
  return guardPlugin({ data, mode: 'build', roots: [root], userRoot: root })
}

/** A build in which there is nothing but the guard. */
async function buildWith(plugin: Plugin): Promise<unknown> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: id => (id === 'entry' ? id : undefined),
    load: id => (id === 'entry' ? '' : undefined),
  }
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, plugin],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  })
}

afterEach(() => setGuardReport(undefined))

describe('the guard', () => {
  it(
    'ends the build of a broken deck and tells all that is wrong',
    async () => {
      await expect(buildWith(await guardOf('test/fixtures/broken.md'))).rejects.toThrow(
        /The deck has 3 errors:\n {2}test\/fixtures\/broken\.md:11:10 slide 1: <DiagramNode> .+\n.+\n {2}test\/fixtures\/broken\.md:21:1 slide 2: <DiagramNote> is not a component\./,
      )
    },
    PATIENCE,
  )

  it(
    'tells a build that asks for it each problem by itself, and ends it unless it is forced',
    async () => {
      const told: string[] = []
      setGuardReport(problems => {
        told.push(...problems.map(formatDiagnostic))
        return false
      })
      await expect(buildWith(await guardOf('test/fixtures/broken.md'))).rejects.toThrow()
      expect(told).toHaveLength(3)
      expect(told[2]).toBe(
        'test/fixtures/broken.md:21:1 slide 2: <DiagramNote> is not a component. Did you mean <DiagramNode>?',
      )
      setGuardReport(() => true)
      await expect(buildWith(await guardOf('test/fixtures/broken.md'))).resolves.toBeTruthy()
    },
    PATIENCE,
  )

  it(
    'lets a sound deck pass',
    async () => {
      await expect(buildWith(await guardOf('test/fixtures/sound.md'))).resolves.toBeTruthy()
    },
    PATIENCE,
  )
})
