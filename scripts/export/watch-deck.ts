import type { ExportResult } from './export-deck.ts'
import { dirname } from 'node:path'
import { prepareBuild } from '../site/builder.ts'
import { recordInputs } from '../site/inputs.ts'
import { waitForChange } from '../site/wait-for-change.ts'

/** Exports a deck on each change of what it is made of; ends only with the process. */
export async function watchDeck(
  entry: string,
  first: ExportResult | undefined,
  run: () => Promise<ExportResult | undefined>,
): Promise<never> {
  let began = performance.timeOrigin
  for (let last = first, known = [entry]; ; last = await run()) {
    prepareBuild(entry)
    known = last === undefined ? known : Object.keys(last.inputs.files)
    // A deck that could not be exported is made of what it was made of before, as far as that is known; what has been saved
    // since that was tried is a change already.
    await waitForChange(last?.inputs ?? (await recordInputs(known, [dirname(entry)], began)))
    began = Date.now()
  }
}
