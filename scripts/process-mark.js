// Plain JavaScript, Node's own modules only: the set-up step reads it before anything is installed.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * When a process started, in a form that is the same each time it is asked for: the number of a process that is gone is given
 * to another one, soon in a container.
 *
 * @param {number} pid
 * @returns {string} Empty where the process is gone, or the system does not tell.
 */
function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      // The name in brackets may hold anything; the start is field 22, counted with it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    }
    if (process.platform === 'darwin')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).replaceAll(/\W/g, '')
  } catch {
    // Gone, or not to be asked.
  }
  return ''
}

/** @param {number} pid */
function isThere(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @type {string | undefined} */
let own

/** This process, by number and start, in letters that every file system takes: `4711.88231`. */
export function processMark() {
  own ??= `${process.pid}.${startOf(process.pid)}`
  return own
}

/**
 * Whether the process that a mark names is still running.
 *
 * @param {string} mark As `processMark` gave it to that process.
 */
export function isRunning(mark) {
  const [pid = '', start = ''] = mark.split('.')
  if (!/^[1-9]\d*$/.test(pid) || !isThere(Number(pid))) return false
  const now = startOf(Number(pid))
  return start === '' || now === '' || start === now
}
