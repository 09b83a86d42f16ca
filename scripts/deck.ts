import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { defineCommand, renderUsage, runCommand } from 'citty'
import { DeckError, EXIT_STATUS, formatPlace } from './error.ts'
import { DeckProblems, formatProblem } from './problem.ts'
import { tell } from './tell.ts'

enableCompileCache()

const commands = {
  start: () => import('./commands/start.ts').then(module => module.default),
  build: () => import('./commands/build.ts').then(module => module.default),
  draft: () => import('./commands/draft.ts').then(module => module.default),
  export: () => import('./commands/export.ts').then(module => module.default),
  check: () => import('./commands/check.ts').then(module => module.default),
}

const main = defineCommand({
  meta: { name: 'deck', description: 'Present, publish, export and check a Slidev deck' },
  subCommands: commands,
})

/** Tells what went wrong and how the command ends for it. */
function report(error: unknown): number {
  // Something went wrong, and in clearing up after it once more: the first is the cause.
  if (error instanceof SuppressedError)
    return report(error.suppressed)
  if (error instanceof DeckProblems) {
    for (const problem of error.problems)
      tell.error(formatProblem(problem))
    return EXIT_STATUS.deck
  }
  if (error instanceof DeckError) {
    const place = formatPlace(error.place)
    tell.error(place === ''
      ? error.message
      : `${place}: ${error.message}`)
    return EXIT_STATUS[error.code]
  }
  // citty's own, for a subcommand or argument that it does not know.
  if (error instanceof Error && error.name === 'CLIError') {
    tell.error(error.message)
    return EXIT_STATUS.usage
  }
  tell.error(error instanceof Error
    ? error.stack ?? error.message
    : String(error))
  return EXIT_STATUS.deck
}

async function run(given: string[]): Promise<number> {
  const [name] = given
  if (name === undefined || given.includes('--help') || given.includes('-h')) {
    const command = name !== undefined && name in commands
      ? await commands[name as keyof typeof commands]()
      : undefined
    process.stdout.write(`${await (command === undefined
      ? renderUsage(main)
      : renderUsage<never>(command as never, main as never))}\n`)
    return name === undefined
      ? EXIT_STATUS.usage
      : 0
  }
  try {
    await runCommand(main, { rawArgs: given })
    return Number(process.exitCode ?? 0)
  }
  catch (error) {
    return report(error)
  }
}

// What must not be left behind is tied to the end of this process, however it ends.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
] as const)
  process.on(signal, () => process.exit(128 + number))

process.exitCode = await run(process.argv.slice(2))
