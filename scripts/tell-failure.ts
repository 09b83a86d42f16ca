import { DeckError, EXIT_STATUS } from './error.ts'
import { machineFault } from './machine-fault.ts'
import { DiagnosticError, formatDiagnostic } from './model/diagnostic.ts'
import { formatPlace } from './model/place.ts'
import { tell } from './tell.ts'

/** Tells what went wrong and how the command ends for it. */
export function tellFailure(error: unknown): number {
  // Something went wrong, and in clearing up after it once more: the first is the cause.
  if (error instanceof SuppressedError) return tellFailure(error.suppressed)
  if (error instanceof DiagnosticError) {
    error.diagnostics.forEach(one => tell.error(formatDiagnostic(one)))
    return EXIT_STATUS.deck
  }
  if (error instanceof DeckError) {
    const place = formatPlace(error.place)
    tell.error(place === '' ? error.message : `${place}: ${error.message}`)
    return EXIT_STATUS[error.code]
  }
  // citty's own, for a subcommand or argument that it does not know.
  if (error instanceof Error && error.name === 'CLIError') {
    tell.error(error.message)
    return EXIT_STATUS.usage
  }
  const machine = machineFault(error)
  if (machine !== undefined) {
    tell.error(machine)
    return EXIT_STATUS.machine
  }
  tell.error(
    `this is a fault of deck, not of your slides; please report it with these lines:\n${
      error instanceof Error ? (error.stack ?? error.message) : String(error)
    }`,
  )
  return EXIT_STATUS.fault
}
