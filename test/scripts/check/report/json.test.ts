import { describe, expect, it } from 'vitest'
import { writeReport } from '../../../../scripts/check/report/report.ts'
import { finding, IN_TWO, resultWith, SILENCED } from '../../../support/findings.ts'

describe('the report in JSON', () => {
  it('has all that is known of each finding, with files as they would be typed here', async () => {
    const report = JSON.parse(
      await writeReport(
        'json',
        [
          resultWith([finding({ box: { x: 1, y: 2, width: 3, height: 4 }, scheme: 'dark' }), IN_TWO], {
            silenced: [SILENCED],
          }),
        ],
        { colours: false },
      ),
    ) as unknown
    expect(report).toMatchObject({
      errors: 2,
      warnings: 0,
      decks: [
        {
          entry: 'talks/slides.md',
          slides: 9,
          states: 20,
          errors: 2,
          findings: [
            {
              rule: 'overflow',
              severity: 'error',
              measure: '38 px',
              box: { x: 1 },
              scheme: 'dark',
              place: { file: 'talks/slides.md', line: 12, slide: 7, click: 2 },
            },
            { rule: 'parity', related: { file: 'talks/slides.it.md', line: 14 } },
          ],
          silenced: [{ rule: 'clipped', reason: 'the marquee is meant to leave the slide' }],
        },
      ],
    })
  })
})
