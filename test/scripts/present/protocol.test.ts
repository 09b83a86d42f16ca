import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIRST_STATE, isLater, parseState, readState, slideIn } from '../../../scripts/present/protocol.ts'

const states = fc.record({
  rev: fc.nat(),
  by: fc.string({ maxLength: 64 }),
  slide: fc.string({ minLength: 1, maxLength: 200 }),
  no: fc.integer({ min: 1, max: 100_000 }),
  click: fc.nat(1_000_000),
  black: fc.boolean(),
  code: fc.boolean(),
  calls: fc.nat(1_000_000),
  started: fc.option(fc.nat(), { nil: undefined }),
  since: fc.option(fc.nat(), { nil: undefined }),
})

it('reads every state that is sent, and nothing that is beside it', () => {
  fc.assert(
    fc.property(states, fc.dictionary(fc.string(), fc.jsonValue()), (state, beside) => {
      expect(parseState(JSON.stringify({ ...beside, ...state }))).toEqual(readState(state))
      expect(readState(state)).toEqual(state)
    }),
  )
})

it('throws at nothing, and takes no state that has a wrong part', () => {
  fc.assert(fc.property(fc.string(), text => void parseState(text)))
  fc.assert(fc.property(fc.jsonValue(), value => void readState(value)))
  const wrong: [keyof typeof FIRST_STATE, unknown][] = [
    ['rev', -1],
    ['rev', 1.5],
    ['rev', Number.MAX_SAFE_INTEGER],
    ['rev', '1'],
    ['by', 'x'.repeat(65)],
    ['slide', ''],
    ['slide', 'x'.repeat(201)],
    ['slide', { toString: 'x' }],
    ['no', 0],
    ['click', -1],
    ['black', 'yes'],
    ['started', Infinity],
    ['calls', Number.NaN],
  ]
  for (const [part, value] of wrong) expect(readState({ ...FIRST_STATE, [part]: value }), part).toBeUndefined()
})

it('comes to the same state at everybody, in whatever order states arrive', () => {
  fc.assert(
    fc.property(fc.array(states, { minLength: 1 }), all => {
      const last = (order: typeof all): unknown =>
        order.reduce((present, next) => (isLater(next, present) ? next : present))
      const [one, other] = [last(all), last([...all].reverse())] as [typeof FIRST_STATE, typeof FIRST_STATE]
      expect([one.rev, one.by]).toEqual([other.rev, other.by])
    }),
  )
})

it('finds a slide in another edition by its id, and by its number where it has none', () => {
  expect(slideIn({ slide: 'cni', no: 8 }, ['cover', 'cni', 'end'])).toBe(2)
  expect(slideIn({ slide: '#2', no: 2 }, [undefined, undefined])).toBe(2)
  expect(slideIn({ slide: 'gone', no: 9 }, ['a', 'b'])).toBe(2)
})
