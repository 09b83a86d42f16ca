import { expect, it } from 'vitest'
import { createSessions, makePassword, TRIES } from '../../../scripts/present/gate/sessions.ts'

it('opens a session with the password alone, and knows no other token', () => {
  const sessions = createSessions('stage-fright')
  expect(sessions.login('stage-frigh', 'a').ok).toBe(false)
  const login = sessions.login('stage-fright', 'a')
  expect(login.ok && sessions.has(login.token)).toBe(true)
  expect(sessions.has(undefined)).toBe(false)
  expect(sessions.has('')).toBe(false)
  expect(createSessions('stage-fright').has(login.ok ? login.token : '')).toBe(false)
})

it('counts down the tries of an address, then refuses even the right password for a minute', () => {
  let now = 0
  const sessions = createSessions('right', () => now)
  const left = Array.from({ length: TRIES.each }, () => sessions.login('wrong', 'a')).map(one =>
    one.ok ? -1 : one.left,
  )
  expect(left).toEqual([4, 3, 2, 1, 0])
  expect(sessions.login('right', 'a')).toEqual({ ok: false, left: 0 })
  expect(sessions.login('right', 'b').ok).toBe(true)
  now = 60_001
  expect(sessions.login('right', 'a').ok).toBe(true)
})

it('ends a search that comes from many addresses', () => {
  const sessions = createSessions('right', () => 0)
  for (let address = 0; address < TRIES.all; address++) sessions.login('wrong', String(address))
  expect(sessions.login('right', 'new').ok).toBe(false)
})

it('keeps a bounded number of sessions', () => {
  const sessions = createSessions('right')
  const tokens = Array.from({ length: 600 }, () => sessions.login('right', 'a')).map(one => (one.ok ? one.token : ''))
  expect(tokens.filter(token => sessions.has(token))).toEqual(tokens.slice(-500))
})

it('makes a password of sixty bits that reads well', () => {
  expect(makePassword()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(makePassword()).not.toBe(makePassword())
})
