import type { Diagnostic } from '../model/diagnostic.ts'

/** Takes what the guard found in a deck that is being built; says whether the build shall go on all the same. */
export type GuardReport = (problems: readonly Diagnostic[]) => boolean

// Slidev loads a deck's set-up files, and the guard with them, as modules of their own: only the thread is common ground.
const state = globalThis as { [key: symbol]: unknown }
const REPORT = Symbol.for('deck:guard-report')

/** Has the guards of this thread report to a build of ours, which tells each problem with its place, instead of ending it. */
export function setGuardReport(report: GuardReport | undefined): void {
  state[REPORT] = report
}

/** Whom to tell; nobody when the deck is built or served by something else, such as Slidev's own command. */
export function guardReport(): GuardReport | undefined {
  return state[REPORT] as GuardReport | undefined
}
