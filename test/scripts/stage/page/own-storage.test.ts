import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownStorage } from '../../../../scripts/stage/page/own-storage.ts'

beforeAll(() => vi.stubGlobal('Storage', class Storage {}))
beforeEach(ownStorage)
afterAll(() => vi.unstubAllGlobals())

describe('what a page stores on the stage', () => {
  it('is read back as text, or is null', () => {
    localStorage.setItem('count', 3 as unknown as string)
    expect(localStorage.getItem('count')).toBe('3')
    expect(localStorage.getItem('other')).toBeNull()
    expect(sessionStorage.getItem('count')).toBeNull()
  })

  it('is found by name, as properties are', () => {
    localStorage.theme = 'dark'
    expect(localStorage.getItem('theme')).toBe('dark')
    expect(localStorage.theme).toBe('dark')
    expect('theme' in localStorage).toBe(true)
    expect(Object.keys(localStorage)).toEqual(['theme'])
    delete localStorage.theme
    expect(localStorage.theme).toBeUndefined()
  })

  it('can be counted, listed and cleared', () => {
    sessionStorage.setItem('one', '1')
    sessionStorage.setItem('two', '2')
    expect([sessionStorage.length, sessionStorage.key(1), sessionStorage.key(2)]).toEqual([2, 'two', null])
    sessionStorage.removeItem('one')
    expect(sessionStorage.length).toBe(1)
    sessionStorage.clear()
    expect(sessionStorage.length).toBe(0)
  })

  it('begins empty, and is a storage to whoever asks', () => {
    expect(localStorage.length).toBe(0)
    expect(localStorage instanceof Storage).toBe(true)
  })
})
