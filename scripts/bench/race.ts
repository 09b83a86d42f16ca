import type { Cost } from './measure.ts'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { tell } from '../tell.ts'
import { measure, medianCost } from './measure.ts'

/** A command, what is made ready before each of its runs, and what it writes. */
export interface Runner {
  command: readonly string[]
  before?: (run: number) => Promise<void>
  writes: string
}

/** What one of two did: its cost over all runs, and the bytes it wrote. */
export interface Result { cost: Cost, bytes: number }

export interface Row { what: string, runs: number, ours: Result, theirs: Result }

export interface Race {
  what: string
  runs: number
  folder: string
  ours: Runner
  theirs: Runner
}

async function bytesOf(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory())
    return found.size
  const inner = await Promise.all((await readdir(path)).map(async name => bytesOf(join(path, name))))
  return inner.reduce((sum, bytes) => sum + bytes, 0)
}

const seconds = ({ wall }: Cost): string => `${(wall / 1000).toFixed(2)} s`

/** One after the other, in turn, so that whatever else the machine does meets both. */
export async function race({ what, runs, folder, ours, theirs }: Race): Promise<Row> {
  const costs: { ours: Cost[], theirs: Cost[] } = { ours: [], theirs: [] }
  for (let run = 0; run < runs; run++) {
    for (const [side, { before, command }] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      await before?.(run)
      costs[side].push(await measure(command, folder))
    }
  }
  const row = {
    what,
    runs,
    ours: {
      cost: medianCost(costs.ours),
      bytes: await bytesOf(join(folder, ours.writes)),
    },
    theirs: {
      cost: medianCost(costs.theirs),
      bytes: await bytesOf(join(folder, theirs.writes)),
    },
  }
  tell.info(`${what}: ${seconds(row.ours.cost)} against ${seconds(row.theirs.cost)}`)
  return row
}

/** Ours alone, beside what the other did before: for what changes nothing for the other, which keeps nothing between its runs. */
export async function rerun(row: Row, { what, runs, folder, ours: { before, command } }: Omit<Race, 'theirs'>): Promise<Row> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) {
    await before?.(run)
    costs.push(await measure(command, folder))
  }
  const cost = medianCost(costs)
  tell.info(`${what}: ${seconds(cost)} against ${seconds(row.theirs.cost)}`)
  return {
    ...row,
    what,
    runs,
    ours: { ...row.ours, cost },
  }
}
