import { expect, it } from 'vitest'
import { createSessions, makePassword, TRIES } from '../../../scripts/present/gate/sessions.ts'

it('opens a session with the password alone, and knows no other token', () => {
  const sessions = createSessions('stage-fright')
  expect(sessions.login('stage-frigh', 'a').ok).toBe(false)
  const login = sessions.login('stage-fright', 'a')
  expect(login.ok && sessions.has(login.token)).toBe(true)
  expect(sessions.has(undefined)).toBe(false)
  expect(sessions.has('')).toBe(false)
})

it('knows a session again after a restart with the same password, for a day, and none of another password', () => {
  const login = createSessions('stage-fright', () => 1000).login('stage-fright', 'a')
  const token = login.ok ? login.token : ''
  const knows = (password: string, given: string, at = 2000): boolean => createSessions(password, () => at).has(given)
  expect(knows('stage-fright', token)).toBe(true)
  expect(knows('stage-frighT', token)).toBe(false)
  expect(knows('stage-fright', token, 1000 + 24 * 3_600_000)).toBe(false)
  // Nobody makes it last longer, or another one of it.
  expect(knows('stage-fright', token.replace(/^\w+/, '1'))).toBe(false)
  expect(knows('stage-fright', `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`)).toBe(false)
  expect(knows('stage-fright', token.replace(/[^.]+$/, ''))).toBe(false)
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

it('makes a password of sixty bits that reads well', () => {
  expect(makePassword()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(makePassword()).not.toBe(makePassword())
})
