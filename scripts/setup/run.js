import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * npm and npx are scripts on Windows, which start through a shell only.
 *
 * @param {string} command
 */
function needsShell(command) {
  return process.platform === 'win32' && /^np[mx]$/.test(command)
}

/**
 * Runs the command in this process's place: same input and output; ends as it ends, by status or by signal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
export async function run(command, args, env) {
  const child = spawn(command, args, { env, stdio: 'inherit', shell: needsShell(command) })
  /** @param {NodeJS.Signals} signal */
  const passOn = signal => {
    // Ctrl-C in a terminal has reached the command already.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, passOn)
  const { status, signal } = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status, signal) => resolve({ status, signal }))
  })
  for (const signal of PASSED_ON) process.off(signal, passOn)
  if (signal !== null) process.kill(process.pid, signal)
  process.exitCode = status ?? 1
}

/**
 * A step of the set-up itself. What it prints goes to standard error, so that the command's own output stays clean.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {boolean} Whether it succeeded.
 */
export function step(command, args, { cwd, env = process.env } = {}) {
  return spawnSync(command, args, { cwd, env, stdio: ['ignore', 2, 2], shell: needsShell(command) }).status === 0
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}
