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
export interface Result {
  cost: Cost
  bytes: number
}

export interface Row {
  what: string
  runs: number
  ours: Result
  theirs: Result
  /** How often the other one ended with an error and was run again. */
  failures: number
}

/** How often the other one may fail before there is no telling how long it takes. */
const MOST_FAILURES = 3

export interface Race {
  what: string
  runs: number
  folder: string
  ours: Runner
  theirs: Runner
}

async function bytesOf(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.size
  const inner = await Promise.all((await readdir(path)).map(async name => bytesOf(join(path, name))))
  return inner.reduce((sum, bytes) => sum + bytes, 0)
}

const seconds = ({ wall }: Cost): string => `${(wall / 1000).toFixed(2)} s`

async function once(
  { command, before }: Omit<Runner, 'writes'>,
  run: number,
  folder: string,
  withMemory = false,
): Promise<Cost> {
  await before?.(run)
  return measure(command, folder, { withMemory })
}

/** The median of some runs, and the memory of one more. */
async function costOf(costs: readonly Cost[], runner: Omit<Runner, 'writes'>, folder: string): Promise<Cost> {
  const { memory } = await once(runner, costs.length, folder, true)
  return { ...medianCost(costs), memory }
}

/** Runs the other one until it succeeds; what it does to itself now and then is no reason to give up an hour of measuring. */
async function patiently(
  runner: Omit<Runner, 'writes'>,
  run: number,
  folder: string,
  withMemory = false,
): Promise<{ cost: Cost; failures: number }> {
  for (let failures = 0; ; failures++) {
    try {
      return { cost: await once(runner, run, folder, withMemory), failures }
    } catch (error) {
      if (failures === MOST_FAILURES) throw error
      tell.warn(error instanceof Error ? error.message : String(error))
    }
  }
}

/** One after the other, in turn, so that whatever else the machine does meets both. */
export async function race({ what, runs, folder, ours, theirs }: Race): Promise<Row> {
  const costs: { ours: Cost[]; theirs: Cost[] } = { ours: [], theirs: [] }
  let failures = 0
  for (let run = 0; run < runs; run++) {
    costs.ours.push(await once(ours, run, folder))
    const other = await patiently(theirs, run, folder)
    costs.theirs.push(other.cost)
    failures += other.failures
  }
  const {
    cost: { memory },
    failures: more,
  } = await patiently(theirs, runs, folder, true)
  const row = {
    what,
    runs,
    ours: { cost: await costOf(costs.ours, ours, folder), bytes: await bytesOf(join(folder, ours.writes)) },
    theirs: { cost: { ...medianCost(costs.theirs), memory }, bytes: await bytesOf(join(folder, theirs.writes)) },
    failures: failures + more,
  }
  tell.info(`${what}: ${seconds(row.ours.cost)} against ${seconds(row.theirs.cost)}`)
  return row
}

/** Ours alone, beside what the other did before: for what changes nothing for the other, which keeps nothing between its runs. */
export async function rerun(row: Row, { what, runs, folder, ours }: Omit<Race, 'theirs'>): Promise<Row> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) costs.push(await once(ours, run, folder))
  const cost = await costOf(costs, ours, folder)
  tell.info(`${what}: ${seconds(cost)} against ${seconds(row.theirs.cost)}`)
  return { ...row, what, runs, ours: { ...row.ours, cost }, failures: 0 }
}
