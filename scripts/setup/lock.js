import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { say } from './run.js'

const ASK_AGAIN_AFTER = 250

/**
 * Does the work while holding a lock, so that two commands started at once do not install over each other.
 * The lock is a folder with its holder's process number; a holder that is gone holds nothing.
 *
 * @template Result
 * @param {string} lock
 * @param {() => Result} work
 * @returns {Promise<Result>} What the work gave.
 */
export async function holdingLock(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    const holder = holderOf(lock)
    if (holder !== undefined && !isRunning(holder)) {
      remove(lock, holder)
      continue
    }
    if (!told) say('Another command is setting up; waiting for it.')
    told = true
    await setTimeout(ASK_AGAIN_AFTER)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/**
 * A folder is renamed with its content in one move, and never over one that holds something.
 *
 * @param {string} lock
 */
function take(lock) {
  const own = mkdtempSync(`${lock}-`)
  writeFileSync(join(own, 'process'), String(process.pid))
  try {
    renameSync(own, lock)
    return true
  } catch {
    rmSync(own, { recursive: true, force: true })
    return false
  }
}

/**
 * @param {string} lock
 * @returns {number | undefined} The process's number.
 */
function holderOf(lock) {
  try {
    return Number(readFileSync(join(lock, 'process'), 'utf8'))
  } catch {
    // Given back just now.
    return undefined
  }
}

/** @param {number} holder */
function isRunning(holder) {
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes away what a dead holder left. Two commands may try at once: who moved away a living one's lock puts it back.
 *
 * @param {string} lock
 * @param {number} holder
 */
function remove(lock, holder) {
  const aside = mkdtempSync(`${lock}-`)
  try {
    renameSync(lock, join(aside, 'lock'))
    if (holderOf(join(aside, 'lock')) !== holder) renameSync(join(aside, 'lock'), lock)
  } catch {
    // Somebody was faster.
  }
  rmSync(aside, { recursive: true, force: true })
}
