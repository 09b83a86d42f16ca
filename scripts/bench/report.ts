import type { Row } from './race.ts'

const DIGITS: Record<'seconds' | 'mega', number> = { seconds: 2, mega: 2 }

function seconds(milliseconds?: number): string {
  return milliseconds === undefined ? '–' : (milliseconds / 1000).toFixed(DIGITS.seconds)
}

function mega(bytes?: number, digits = DIGITS.mega): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(digits)
}

function line({ what, runs, ours, theirs }: Row): string {
  return `| ${[
    what,
    runs,
    seconds(ours.cost.wall),
    seconds(theirs.cost.wall),
    `**${(ours.cost.wall / theirs.cost.wall).toFixed(2)}**`,
    `${seconds(ours.cost.cpu)} / ${seconds(theirs.cost.cpu)}`,
    `${mega(ours.cost.memory, 0)} / ${mega(theirs.cost.memory, 0)}`,
    `${mega(ours.bytes)} / ${mega(theirs.bytes)}`,
  ].join(' | ')} |`
}

function failures(rows: readonly Row[], theirs: string): string {
  const failed = rows.filter(row => row.failures > 0).map(row => `${row.what} (${row.failures})`)
  return failed.length === 0
    ? ''
    : `\n\nRuns of ${theirs} that ended with an error, and were run again: ${failed.join('; ')}.`
}

/** A Markdown table of one pair that was measured; `ours` and `theirs` are how the two are called in its head. */
export function table(rows: readonly Row[], ours: string, theirs: string): string {
  return `| what | runs | ${ours}, s | ${theirs}, s | ratio | processor, s | peak memory, MB | size, MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map(line).join('\n')}${failures(rows, theirs)}`
}
