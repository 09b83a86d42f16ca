import type { StageState } from '../../../scripts/present/protocol.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIRST_STATE, isLater, nextRevision, parseState, readState } from '../../../scripts/present/protocol.ts'

const count = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })
const states: fc.Arbitrary<StageState> = fc.record({
  rev: count(20),
  by: fc.constantFrom('', 'a', 'b', 'phone'),
  slide: fc.string({ minLength: 1, maxLength: 200 }),
  no: fc.integer({ min: 1, max: 100_000 }),
  click: count(1_000_000),
  black: fc.boolean(),
  code: fc.boolean(),
  calls: count(1_000_000),
  started: fc.option(count(8.64e15), { nil: undefined }),
  since: fc.option(count(8.64e15), { nil: undefined }),
})

it('takes every state as it was sent, and nothing else with it', () => {
  fc.assert(
    fc.property(states, fc.dictionary(fc.string(), fc.jsonValue()), (state, more) => {
      expect(parseState(JSON.stringify({ ...more, ...state }))).toEqual(state)
    }),
  )
})

it('takes nothing that is none, whatever it is, and never throws', () => {
  const forged = fc
    .tuple(states, fc.constantFrom(...(Object.keys(FIRST_STATE) as (keyof StageState)[])), fc.anything())
    .filter(([, key, value]) => typeof value !== typeof FIRST_STATE[key])
    .map(([state, key, value]) => ({ ...state, [key]: value }))
  fc.assert(fc.property(forged, state => void expect(readState(state)).toBeUndefined()))
  fc.assert(fc.property(fc.anything(), sent => void readState(sent)))
  fc.assert(fc.property(fc.string(), text => void parseState(text)))
})

it('leads all who hear the same steps to the same slide, in whatever order and however often they come', () => {
  const end = (told: readonly StageState[]): StageState =>
    told.reduce((now, next) => (isLater(next, now) ? next : now), FIRST_STATE)
  fc.assert(
    fc.property(
      fc
        .uniqueArray(states, { selector: ({ rev, by }) => `${rev} ${by}`, minLength: 1, maxLength: 12 })
        .chain(told =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray(told, { minLength: told.length }),
            fc.array(fc.constantFrom(...told)),
          ),
        ),
      ([told, shuffled, again]) => void expect(end([...again, ...shuffled])).toBe(end(told)),
    ),
  )
})

it('goes forward with each step, wherever the clocks stand of those who make them', () => {
  fc.assert(
    fc.property(fc.array(count(Date.UTC(2100))), clocks => {
      let before = 0
      for (const now of clocks) {
        const next = nextRevision(before, now)
        expect(next).toBeGreaterThan(before)
        before = next
      }
    }),
  )
})
