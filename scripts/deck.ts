#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'
import { defineCommand, renderUsage, runCommand } from 'citty'
import { EXIT_STATUS } from './error.ts'
import { tellFailure } from './tell-failure.ts'
import './require-node.ts'

// By its name alone, an older Node would not get as far as to say that it is one.
module.enableCompileCache?.()

const commands = {
  start: () => import('./commands/start.ts').then(module => module.default),
  present: () => import('./commands/present.ts').then(module => module.default),
  relay: () => import('./commands/relay.ts').then(module => module.default),
  build: () => import('./commands/build.ts').then(module => module.default),
  draft: () => import('./commands/draft.ts').then(module => module.default),
  export: () => import('./commands/export.ts').then(module => module.default),
  check: () => import('./commands/check.ts').then(module => module.default),
}

const main = defineCommand({
  meta: { name: 'deck', description: 'Present, publish, export and check a Slidev deck' },
  subCommands: commands,
})

async function run(given: string[]): Promise<number> {
  const [name] = given
  if (name === undefined || given.includes('--help') || given.includes('-h')) {
    const command = name !== undefined && name in commands ? await commands[name as keyof typeof commands]() : undefined
    process.stdout.write(
      `${await (command === undefined ? renderUsage(main) : renderUsage<never>(command as never, main as never))}\n`,
    )
    return name === undefined ? EXIT_STATUS.usage : 0
  }
  try {
    await runCommand(main, { rawArgs: given })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    return tellFailure(error)
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
