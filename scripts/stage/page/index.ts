// What the stage runs in the page, bundled into one script.
import type { DeterministicOptions } from './deterministic.ts'
import { makeDeterministic } from './deterministic.ts'
import { ownStorage } from './own-storage.ts'

export { seeminglyBlank } from './blank.ts'
export { appFailures } from './deterministic.ts'
export { hidePopupsOfOthers } from './popups.ts'
export { repaint } from './repaint.ts'
export { addressesOfHead, slidesThatShow, unknownTags } from './shown.ts'
export { waitUntilPlayed, waitUntilStable } from './stable.ts'

/** To be called before anything else runs in the page. */
export function begin(options: DeterministicOptions): void {
  ownStorage()
  makeDeterministic(options)
}
