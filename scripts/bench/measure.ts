import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** What one run of a command took, with all the processes it started. */
export interface Cost {
  /** Milliseconds by the clock on the wall. */
  wall: number
  /** Milliseconds of processor time; missing where /proc is, and of the shortest runs. */
  cpu?: number
  /** The highest sum of the memory the processes had to themselves, in bytes; missing where /proc is, and of the shortest runs. */
  memory?: number
}

const TICKS_A_SECOND = 100
const SAMPLE_EVERY = 100
/** Of a run that ends sooner, nothing is known but its time. */
const FEWEST_SAMPLES = 3

interface Sample {
  parent: number
  ticks: number
}

function readProcesses(): Map<number, Sample> {
  const all = new Map<number, Sample>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // After the command's name, which is in brackets: state, parent, … and the times in fields 14 and 15.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      all.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) })
    } catch {
      // It has ended meanwhile.
    }
  }
  return all
}

function ownMemory(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/**
 * Runs a command to its end; rejects when it ends with anything but 0. Processor time is sampled ten times a second, and
 * memory too where it is asked for: to add it up holds the processes up, so the time of such a run says little.
 */
export async function measure(command: readonly string[], cwd: string, { withMemory = false } = {}): Promise<Cost> {
  const [program = '', ...args] = command
  const start = performance.now()
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ticks = new Map<number, number>()
  let memory = 0
  let samples = 0
  const sample = (): void => {
    samples++
    const all = readProcesses()
    const family = new Set([child.pid ?? 0])
    for (let grown = true; grown;) {
      grown = false
      for (const [pid, { parent }] of all) {
        if (family.has(parent) && !family.has(pid)) {
          family.add(pid)
          grown = true
        }
      }
    }
    for (const pid of family) ticks.set(pid, Math.max(ticks.get(pid) ?? 0, all.get(pid)?.ticks ?? 0))
    if (withMemory)
      memory = Math.max(
        memory,
        [...family].reduce((sum, pid) => sum + ownMemory(pid), 0),
      )
  }
  const sampling = process.platform === 'linux' ? setInterval(sample, SAMPLE_EVERY) : undefined
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(sampling)
  const wall = performance.now() - start
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${said}`)
  if (samples < FEWEST_SAMPLES) return { wall }
  return {
    wall,
    memory: withMemory ? memory : undefined,
    cpu: ([...ticks.values()].reduce((sum, count) => sum + count, 0) * 1000) / TICKS_A_SECOND,
  }
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return (low + high) / 2
}

/** The median of each cost over several runs. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number | undefined =>
    costs.every(cost => cost[key] !== undefined) ? median(costs.map(cost => cost[key] ?? 0)) : undefined
  return { wall: of('wall') ?? Number.NaN, cpu: of('cpu'), memory: of('memory') }
}
