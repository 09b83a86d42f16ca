import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning, processMark } from '../process-mark.js'
import { say } from './run.js'

const ASK_AGAIN_AFTER = 250
/** Between being taken and being given back, a lock is without a holder for a moment only. Milliseconds. */
const ABANDONED_AFTER = 5000

/**
 * Does the work while holding a lock, so that two commands started at once do not install over each other.
 * The lock is a folder with its holder's number and start; a holder that is gone holds nothing.
 *
 * @template Result
 * @param {string} lock
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>} What the work gave.
 */
export async function holdingLock(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    const holder = holderOf(lock)
    // One that says no holder is being given back, or was never whole.
    if (holder === undefined ? isOld(lock) : !isRunning(holder)) {
      remove(lock, holder)
      continue
    }
    if (!told) say(`Another command is setting up; waiting for it. If there is none, remove ${lock}`)
    told = true
    await setTimeout(ASK_AGAIN_AFTER)
  }
  try {
    return await work()
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
  writeFileSync(join(own, 'process'), processMark())
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
 * @returns {string | undefined} The process, by number and start.
 */
function holderOf(lock) {
  try {
    return readFileSync(join(lock, 'process'), 'utf8')
  } catch {
    // Given back just now.
    return undefined
  }
}

/** @param {string} lock */
function isOld(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs > ABANDONED_AFTER
  } catch {
    return false
  }
}

/**
 * Takes away what a dead holder left. Two commands may try at once: who moved away a living one's lock puts it back.
 *
 * @param {string} lock
 * @param {string | undefined} holder
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
