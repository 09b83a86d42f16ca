import { describe, expect, it } from 'vitest'
import { followAddress } from '../../../scripts/present/follow-address.ts'
import { noteParts } from '../../../scripts/present/notes.ts'
import { findSlides } from '../../../scripts/present/page/find-slides.ts'
import { belongsToControl, commandOf } from '../../../scripts/present/page/keys.ts'
import { createRecorder, proposeBudgets } from '../../../scripts/present/rehearsal.ts'
import { startTime } from '../../../scripts/present/start-time.ts'
import { clock, mood, slideSince, standingOf } from '../../../scripts/present/timing.ts'

it.each([
  [1390, '23:10'],
  [0, '0:00'],
  [-99, '−1:39'],
  [-0.4, '0:00'],
  [3725, '1:02:05'],
  [59.99, '0:59'],
])('writes %s seconds as %s', (seconds, written) => expect(clock(seconds)).toBe(written))

const plan = { duration: 180, budgets: [60, 60, 60] }

it('is on time within a slide’s own time, ahead before it and behind after it', () => {
  expect(standingOf(plan, 2, 90, 30)).toMatchObject({ behind: 0, left: 90, until: 60, budget: 60 })
  expect(standingOf(plan, 2, 20, 5).behind).toBe(-40)
  expect(standingOf(plan, 2, 200, 90)).toMatchObject({ behind: 80, left: -20 })
})

it('compares with no budget where the deck has none', () => {
  const bare = standingOf({ budgets: [undefined, undefined] }, 1, 40, 40)
  expect([bare.left, bare.behind, bare.until, bare.budget]).toEqual([undefined, undefined, undefined, undefined])
  expect(standingOf({ duration: 60, budgets: [undefined] }, 1, 90, 90).left).toBe(-30)
})

it('turns amber from the first second behind, red from two minutes or below zero', () => {
  expect(mood({ behind: 0.5, left: 10 })).toBe('fine')
  expect(mood({ behind: 1, left: 10 })).toBe('late')
  expect(mood({ behind: 120, left: 10 })).toBe('over')
  expect(mood({ behind: -5, left: -1 })).toBe('over')
})

describe('the notes', () => {
  it('are divided at their clicks, and a mark may count several', () => {
    expect(noteParts('Before.\n\n[click] One *more*.\n\n[click:2] Three.').map(part => part.click)).toEqual([0, 1, 3])
    expect(noteParts('')).toEqual([])
    expect(noteParts('[click] Only after.')).toEqual([{ click: 1, html: '<p>Only after.</p>\n' }])
  })

  it('bring no tag into the presenter’s page', () => {
    const [part] = noteParts('<img src=x onerror=alert(1)> a < b [x](javascript:alert(1)) <script>y</script>')
    expect(part?.html).not.toMatch(/<(?:img|script)|href="javascript/)
  })
})

it('finds a slide by number first, then by words of its title without case and accents', () => {
  const slides = [
    { no: 1, title: 'Perché 12' },
    { no: 12, title: 'Rete' },
  ]
  expect(findSlides(slides, '12').map(({ no }) => no)).toEqual([12, 1])
  expect(findSlides(slides, 'perche').map(({ no }) => no)).toEqual([1])
  expect(findSlides(slides, ' ')).toHaveLength(2)
  expect(findSlides(slides, 'x')).toEqual([])
})

describe('the keys', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  })

  it('step as clickers do, and leave combinations to the browser', () => {
    expect(['ArrowRight', ' ', 'PageDown'].map(name => commandOf(key(name)))).toEqual(['next', 'next', 'next'])
    expect(commandOf(key(' ', { shiftKey: true }))).toBe('back')
    expect(commandOf(key('b', { ctrlKey: true }))).toBeUndefined()
    expect(commandOf(key('B'))).toBe('black')
    expect(commandOf(key('b'), false)).toBeUndefined()
    expect(commandOf(key('ArrowRight'), false)).toBe('next')
  })

  it('belong to the talk whatever has no use for them', () => {
    expect(belongsToControl(null, 'ArrowRight')).toBe(false)
  })
})

describe('a rehearsal', () => {
  const plan = {
    title: 'T',
    duration: 100,
    slides: [
      { no: 1, id: 'a', title: 'A', budget: 40 },
      { no: 2, id: 'b', title: 'B' },
      { no: 3, id: 'c', title: 'C' },
    ],
  }

  it('adds up each slide and click, also those come to again, and goes on after a reload', () => {
    const recorder = createRecorder()
    recorder.take({ slide: 'a', click: 0 }, 0)
    recorder.take({ slide: 'a', click: 0 }, 500)
    recorder.take({ slide: 'a', click: 1 }, 10_000)
    const again = createRecorder(recorder.text())
    again.take({ slide: 'b', click: 0 }, 30_000)
    again.take({ slide: 'a', click: 1 }, 40_000)
    const report = again.report(plan, 45_000)
    expect(report.taken).toBe(45)
    expect(report.slides.map(({ taken }) => taken)).toEqual([35, 10, 0])
    expect(report.slides[0]?.clicks).toEqual([
      { click: 0, taken: 10 },
      { click: 1, taken: 25 },
    ])
  })

  it('proposes budgets of whole five seconds that add up to the talk', () => {
    const slides = [70, 55, 7].map((taken, index) => ({
      no: index + 1,
      id: String(index),
      title: '',
      taken,
      clicks: [],
    }))
    const proposed = proposeBudgets({ slides, duration: 100 })
    expect(proposed.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(100)
    expect(proposed.every(({ seconds }) => seconds % 5 === 0 && seconds >= 5)).toBe(true)
    expect(proposeBudgets({ slides: [], duration: 100 })).toEqual([])
  })
})

it('takes an hour for that of today, or of tomorrow where it is long past', () => {
  const at = (day: number, hours: number, minutes: number): number => new Date(2026, 10, day, hours, minutes).getTime()
  expect(startTime('14:30', at(28, 14, 10))).toBe(at(28, 14, 30))
  // The terminal was started again in the middle of the talk.
  expect(startTime('14:30', at(28, 15, 10))).toBe(at(28, 14, 30))
  expect(startTime('9:05', at(28, 22, 0))).toBe(at(29, 9, 5))
  expect(startTime('23:50', at(28, 0, 5))).toBe(at(27, 23, 50))
  for (const written of ['25:00', '14:60', 'soon', '1430', '']) expect(startTime(written, 0)).toBeUndefined()
})

it('counts the time of the slide that was there when the talk began', () => {
  expect(slideSince(undefined, 5)).toBeUndefined()
  expect(slideSince(100, undefined)).toBe(100)
  expect(slideSince(100, 60)).toBe(100)
  expect(slideSince(100, 160)).toBe(160)
})

it('sends phones where the talk can be followed: a named address, the hosted site, the relay, or this machine', () => {
  const own = 'http://192.0.2.1:3030/'
  const relay = 'https://follow.example.org'
  const hosted = { present: { relay }, address: 'https://example.org/talk?x' }
  expect(followAddress({ present: {} }, { isRelayed: false, own })).toBe(own)
  expect(followAddress({ present: {} }, { isRelayed: true })).toBeUndefined()
  expect(followAddress(hosted, { isRelayed: false, own })).toBe(own)
  expect(followAddress(hosted, { isRelayed: true, own })).toBe('https://example.org/talk/live/')
  expect(followAddress({ present: { relay } }, { isRelayed: true })).toBe(relay)
  expect(followAddress({ present: { relay, follow: 'https://a.example' } }, { isRelayed: true })).toBe(
    'https://a.example',
  )
  expect(followAddress(hosted, { named: 'https://b.example', isRelayed: true })).toBe('https://b.example')
})
