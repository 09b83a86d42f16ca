import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { expect, it } from 'vitest'
import { isRunning, processMark } from '../../scripts/process-mark.js'

it('a process that runs is known by its mark, until it ends', async () => {
  expect(isRunning(processMark())).toBe(true)
  const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  await once(other, 'spawn')
  expect(isRunning(`${other.pid}.`)).toBe(true)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(isRunning(`${other.pid}.`)).toBe(false)
})

it.runIf(process.platform === 'linux')('another process that was given the same number is not taken for it', () => {
  expect(isRunning(`${process.pid}.1`)).toBe(false)
  expect(isRunning('1.999999999999')).toBe(false)
})

it.each(['', '0.1', '-1.1', 'x', '.'])('what names no process is not running: %j', mark => {
  expect(isRunning(mark)).toBe(false)
})
