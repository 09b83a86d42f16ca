import { describe, expect, it } from 'vitest'
import { writeReport } from '../../../../scripts/check/report/report.ts'
import { finding, OF_THE_DECK, resultWith, SILENCED, WARNING } from '../../../support/findings.ts'

describe('the report for a terminal', () => {
  it('tells a finding in one line where another program reads it, by slide, the worst first, and the counts last', async () => {
    expect(
      await writeReport('terminal', [resultWith([OF_THE_DECK, WARNING, finding()], { silenced: [SILENCED] })], {
        colours: false,
      }),
    ).toBe(
      [
        'Slide 7  No CNI wins every column',
        '  error   talks/slides.md:12 slide 7 click 2 overflow the text runs past the slide’s lower edge (38 px, at most 0 px) → Shorten it.',
        '',
        'The deck',
        '  warning talks/slides.md:1 time-budget too long → Cut.',
        '',
        'Slide 2  The second',
        '  warning talks/slides.md:3 slide 2 wordy the slide has a lot to read (52 words, at most 40) → Say it.',
        '',
        'talks/slides.md: 9 slides, 20 click states: 1 error, 2 warnings (1 silenced with a reason)',
      ].join('\n'),
    )
  })

  it('breaks lines at the width of the terminal, and never colours across a break', async () => {
    const report = await writeReport('terminal', [resultWith([finding()])], { colours: true, width: 60 })
    // eslint-disable-next-line no-control-regex
    const lines = report.replaceAll(/\u001B\[\d+m/g, '').split('\n')
    expect(report).toContain('\u001B[31m')
    expect(lines.every(line => line.length <= 60)).toBe(true)
    expect(lines.slice(0, 4)).toEqual([
      'Slide 7  No CNI wins every column',
      '  error   talks/slides.md:12 slide 7 click 2 overflow the',
      '          text runs past the slide’s lower edge (38 px, at',
      '          most 0 px) → Shorten it.',
    ])
    for (const line of report.split('\n'))
      // eslint-disable-next-line no-control-regex
      expect((line.match(/\u001B\[[1-9]\d*m/g) ?? []).length === 0 || /\u001B\[(?:22|39)m[^\u001B]*$/.test(line)).toBe(
        true,
      )
  })

  it('says so of a deck that could not be shown, and of one with nothing to mend', async () => {
    expect(await writeReport('terminal', [resultWith([], { isSeen: false })], { colours: false })).toBe(
      'talks/slides.md: 9 slides, which could not be shown in a browser: 0 errors, 0 warnings',
    )
    expect(await writeReport('terminal', [resultWith([], { isSeen: undefined, slides: 1 })], { colours: false })).toBe(
      'talks/slides.md: 1 slide: 0 errors, 0 warnings',
    )
  })
})
