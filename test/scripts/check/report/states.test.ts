import type { CheckResult } from '../../../../scripts/check/check-decks.ts'
import type { StatePicture } from '../../../../scripts/check/inspect-stage.ts'
import type { Diagnostic } from '../../../../scripts/model/diagnostic.ts'
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { clamped, statesOf } from '../../../../scripts/check/report/html/states.ts'

const CANVAS = { width: 1280, height: 720 }

function picture(click: number, scheme: 'light' | 'dark' = 'light'): StatePicture {
  return { slide: 2, click, scheme, png: Buffer.alloc(0) }
}

function finding(message: string, click?: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'overflow',
    severity: 'error',
    message,
    subject: message,
    help: 'Mend it.',
    place: { slide: 2, click },
    ...(click !== undefined && { box: { x: 100, y: 100, width: 50, height: 20 } }),
    ...more,
  }
}

function states(findings: readonly Diagnostic[], pictures: StatePicture[]) {
  return statesOf(findings, { pictures, canvas: CANVAS } as CheckResult, 'k').map(
    ({ picture: shown, findings: numbered }) => ({
      shown: shown && `${shown.click} ${shown.scheme}`,
      numbered: numbered.map(({ finding: { message }, frame }) => `${frame?.number ?? '-'} ${message}`),
    }),
  )
}

describe('the pictures of a slide', () => {
  it('each stand once, with what is seen on them numbered; what is only read stands beside the first', () => {
    expect(
      states([finding('read'), finding('a', 1), finding('b', 0), finding('c', 1)], [picture(0), picture(1)]),
    ).toEqual([
      { shown: '0 light', numbered: ['1 b', '- read'] },
      { shown: '1 light', numbered: ['1 a', '2 c'] },
    ])
  })

  it('are the dark ones for what is seen in the dark only', () => {
    expect(states([finding('a', 0, { scheme: 'dark' }), finding('b', 0)], [picture(0), picture(0, 'dark')])).toEqual([
      { shown: '0 dark', numbered: ['1 a'] },
      { shown: '0 light', numbered: ['1 b'] },
    ])
  })

  it('are none where nothing is seen', () => {
    expect(states([finding('read')], [])).toEqual([{ shown: undefined, numbered: ['- read'] }])
  })
})

describe('a frame', () => {
  it('leaves some room around what it frames, and never leaves the picture', () => {
    expect(clamped({ x: 100, y: 100, width: 50, height: 20 }, CANVAS)).toEqual({ x: 94, y: 94, width: 62, height: 32 })
    expect(clamped({ x: -40, y: 700, width: 2000, height: 200 }, CANVAS)).toEqual({
      x: 0,
      y: 694,
      width: 1280,
      height: 26,
    })
    expect(clamped({ x: 1300, y: 800, width: 50, height: 50 }, CANVAS)).toEqual({
      x: 1266,
      y: 706,
      width: 14,
      height: 14,
    })
    expect(clamped({ x: -90, y: -90, width: 50, height: 50 }, CANVAS)).toEqual({ x: 0, y: 0, width: 14, height: 14 })
  })
})
