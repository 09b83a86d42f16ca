import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeckError } from '../../scripts/error.ts'
import { machineFaultIn } from '../../scripts/machine-fault.ts'
import { DiagnosticError } from '../../scripts/model/diagnostic.ts'
import { tellFailure } from '../../scripts/tell-failure.ts'
import { tell } from '../../scripts/tell.ts'
import { finding as diagnostic } from '../support/findings.ts'

const told: string[] = []
beforeEach(() => {
  told.length = 0
  vi.spyOn(tell, 'error').mockImplementation((text: unknown) => void told.push(String(text)))
})
afterEach(() => vi.restoreAllMocks())

describe('a command that fails', () => {
  it('tells each problem of a deck with its place, and ends with 1', () => {
    expect(
      tellFailure(
        new DiagnosticError([
          diagnostic({ message: 'unknown layout "centre"', place: { file: 'talk.md', line: 12, slide: 3 } }),
          diagnostic({ message: 'the page is blank', place: { slide: 4, click: 1 } }),
        ]),
      ),
    ).toBe(1)
    expect(told).toEqual(['talk.md:12 slide 3: unknown layout "centre"', 'slide 4 click 1: the page is blank'])
  })

  it.each([
    ['deck', 1],
    ['usage', 2],
    ['machine', 3],
  ] as const)('for the %s ends with %i', (code, status) => {
    expect(tellFailure(new DeckError(code, 'what is wrong'))).toBe(status)
    expect(told).toEqual(['what is wrong'])
  })

  it('tells the cause, and not what went wrong in clearing up after it', () => {
    const cause = new DeckError('usage', 'there is no talk.md')
    expect(
      tellFailure(
        new SuppressedError(
          new Error('the page is closed'),
          new SuppressedError(new Error('so is the browser'), cause, 'twice'),
          'once',
        ),
      ),
    ).toBe(2)
    expect(told).toEqual(['there is no talk.md'])
  })

  it('calls an error that nobody foresaw its own fault, and ends with 4', () => {
    expect(tellFailure(new TypeError('undefined is not a function'))).toBe(4)
    expect(told.join()).toMatch(/^this is a fault of deck, .*\nTypeError: undefined is not a function\n/)
  })

  it.each(['EACCES', 'EROFS', 'ENOSPC', 'EBUSY'])('for %s ends with 3, with a remedy and without a stack', code => {
    expect(tellFailure(Object.assign(new Error(code), { code, path: '/there/talk.pdf' }))).toBe(3)
    expect(told.join()).toMatch(new RegExp(`^/there/talk\\.pdf cannot be used \\(${code}\\): [^\n]+$`))
  })
})

it('a fault of the machine is seen in the words of another process', () => {
  expect(machineFaultIn("[plugin x] Error: EACCES: permission denied, mkdir '/talks/.vite'")).toMatch(
    /^\/talks\/\.vite cannot be used \(EACCES\): the user that runs this has no permission/,
  )
  expect(machineFaultIn("ENOENT: no such file or directory, open '/talks/x.png'")).toBeUndefined()
  expect(machineFaultIn('Unexpected token')).toBeUndefined()
})
