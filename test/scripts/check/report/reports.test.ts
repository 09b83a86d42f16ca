import type { CheckResult } from '../../../../scripts/check/check-decks.ts'
import type { Finding } from '../../../../scripts/check/finding.ts'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { reportFile, reportFormat, writeReport } from '../../../../scripts/check/report/report.ts'
import { ruleList } from '../../../../scripts/check/report/rules.ts'
import { RULES } from '../../../../scripts/check/rules/index.ts'

const require = createRequire(import.meta.url)

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'overflow',
    severity: 'error',
    message: 'the text runs past the slide’s lower edge',
    measure: '38 px',
    limit: 'at most 0 px',
    mend: 'Shorten it.',
    place: {
      file: resolve('talks/slides.md'),
      line: 12,
      slide: 7,
      click: 2,
    },
    ...more,
  }
}

function resultWith(findings: Finding[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    entry: resolve('talks/slides.md'),
    title: 'A talk',
    language: 'en',
    findings,
    silenced: [],
    titles: new Map([
      [2, 'The second'],
      [7, 'No CNI wins every column'],
    ]),
    slides: 9,
    states: 20,
    clicks: new Map(),
    pictures: [],
    canvas: { width: 1280, height: 720 },
    isSeen: true,
    ...more,
  }
}

const WARNING = finding({
  rule: 'wordy',
  severity: 'warning',
  message: 'the slide has a lot to read',
  measure: '52 words',
  limit: 'at most 40',
  mend: 'Say it.',
  place: {
    file: resolve('talks/slides.md'),
    line: 3,
    slide: 2,
  },
})
const OF_THE_DECK = finding({
  rule: 'time-budget',
  severity: 'warning',
  message: 'too long',
  measure: undefined,
  limit: undefined,
  mend: 'Cut.',
  place: {
    file: resolve('talks/slides.md'),
    line: 1,
  },
})
const HOSTILE = finding({ message: '100 % of "<b>", a:b\nand a comma,\r\nall at once', mend: 'Escape it: % , ::' })
const IN_TWO = finding({
  rule: 'parity',
  related: {
    file: resolve('talks/slides.it.md'),
    line: 14,
    slide: 7,
  },
})
const SILENCED = {
  finding: finding({ rule: 'clipped' }),
  reason: 'the marquee is meant to leave the slide',
}

describe('the report for a terminal', () => {
  it('tells a finding in one line where another program reads it, by slide, the worst first, and the counts last', async () => {
    expect(await writeReport('terminal', [
      resultWith([
        OF_THE_DECK,
        WARNING,
        finding(),
      ], {
        silenced: [SILENCED],
      }),
    ], { colours: false })).toBe([
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
    ].join('\n'))
  })

  it('breaks lines at the width of the terminal, and never colours across a break', async () => {
    const report = await writeReport('terminal', [
      resultWith([
        finding(),
      ]),
    ], { colours: true, width: 60 })
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
      expect((line.match(/\u001B\[[1-9]\d*m/g) ?? []).length === 0 || /\u001B\[(?:22|39)m[^\u001B]*$/.test(line)).toBe(true)
  })

  it('says so of a deck that could not be shown, and of one with nothing to mend', async () => {
    expect(await writeReport('terminal', [
      resultWith([], { isSeen: false }),
    ], { colours: false })).toBe('talks/slides.md: 9 slides, which could not be shown in a browser: 0 errors, 0 warnings')
    expect(await writeReport('terminal', [
      resultWith([], { isSeen: undefined, slides: 1 }),
    ], { colours: false })).toBe('talks/slides.md: 1 slide: 0 errors, 0 warnings')
  })
})

describe('the report in JSON', () => {
  it('has all that is known of each finding, with files as they would be typed here', async () => {
    const report = JSON.parse(await writeReport('json', [
      resultWith([
        finding({
          box: { x: 1, y: 2, width: 3, height: 4 },
          scheme: 'dark',
        }),
        IN_TWO,
      ], {
        silenced: [SILENCED],
      }),
    ], { colours: false })) as unknown
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
              place: {
                file: 'talks/slides.md',
                line: 12,
                slide: 7,
                click: 2,
              },
            },
            {
              rule: 'parity',
              related: { file: 'talks/slides.it.md', line: 14 },
            },
          ],
          silenced: [
            { rule: 'clipped', reason: 'the marquee is meant to leave the slide' },
          ],
        },
      ],
    })
  })
})

/** As GitHub's runner reads a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function readCommand(line: string): { command: string, properties: Record<string, string>, data: string } | undefined {
  const [, head, ...rest] = line.split('::')
  if (!line.startsWith('::') || head === undefined)
    return undefined
  const space = head.indexOf(' ')
  const unescape = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
  return {
    command: head.slice(0, space),
    properties: Object.fromEntries(head.slice(space + 1).split(',').map(part => [
      part.slice(0, part.indexOf('=')),
      unescape(part.slice(part.indexOf('=') + 1)),
    ])),
    data: unescape(rest.join('::')),
  }
}

describe('the report for GitHub', () => {
  it('is a command a line that its runner reads back, whatever stands in the words', async () => {
    const [first = '', second = '', last] = (await writeReport('github', [
      resultWith([HOSTILE, WARNING]),
    ], { colours: false })).split('\n')
    expect(readCommand(first)).toEqual({
      command: 'error',
      properties: { file: 'talks/slides.md', line: '12', title: 'overflow' },
      data: `slide 7 click 2: ${HOSTILE.message} (38 px, at most 0 px) → ${HOSTILE.mend}`,
    })
    expect(readCommand(second)?.command).toBe('warning')
    expect(last).toBe('talks/slides.md: 9 slides, 20 click states: 1 error, 1 warning')
  })

  it('escapes a file’s name where it would end a property', async () => {
    const report = await writeReport('github', [
      resultWith([
        finding({
          place: {
            file: resolve('a,b:c.md'),
            line: 1,
          },
        }),
      ]),
    ], { colours: false })
    expect(report).toContain('::error file=a%2Cb%3Ac.md,line=1,title=overflow::')
  })
})

describe('the report in SARIF', () => {
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object

  it('is as the published schema wants it', async () => {
    const ajv = new Ajv({ allErrors: true, schemaId: 'auto', unknownFormats: 'ignore' })
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object)
    const report: unknown = JSON.parse(await writeReport('sarif', [
      resultWith([
        HOSTILE,
        OF_THE_DECK,
        IN_TWO,
        finding({ place: {} }),
      ], {
        silenced: [SILENCED],
      }),
    ], { colours: false }))
    const isValid = ajv.validate(schema, report)
    expect(ajv.errorsText()).toBe('No errors')
    expect(isValid).toBe(true)
    expect(ajv.validate(schema, { ...report as object, version: '1' })).toBe(false)
  })

  it('names each rule, and suppresses what is silenced with its reason', async () => {
    const report = JSON.parse(await writeReport('sarif', [
      resultWith([
        finding(),
      ], {
        silenced: [SILENCED],
      }),
    ], { colours: false })) as { runs: { tool: { driver: { rules: { id: string }[] } }, results: { ruleId: string, ruleIndex: number }[] }[] }
    const [run] = report.runs
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(run?.results).toMatchObject([
      {
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'talks/slides.md' },
              region: { startLine: 12 },
            },
            logicalLocations: [
              { fullyQualifiedName: 'slide 7, click 2' },
            ],
          },
        ],
      },
      {
        ruleId: 'clipped',
        suppressions: [
          { kind: 'inSource', justification: 'the marquee is meant to leave the slide' },
        ],
      },
    ])
  })
})

describe('a report', () => {
  it('goes where it is told, a page into exports/, anything else to standard output', () => {
    expect(reportFile('html', undefined, '/talks/one.md')).toBe(resolve('exports/one-check.html'))
    expect(reportFile('json', undefined, '/talks/one.md')).toBeUndefined()
    expect(reportFile('html', '-', '/talks/one.md')).toBeUndefined()
    expect(reportFile('sarif', 'out/', '/talks/one.md')).toBe(resolve('out/one-check.sarif'))
    expect(reportFile('json', 'out.json', '/talks/one.md')).toBe(resolve('out.json'))
  })

  it('is refused in a format that there is not', () => {
    expect(() => reportFormat('htlm')).toThrow('there are terminal, json, github, sarif, html. Did you mean "html"?')
  })
})

describe('the list of rules', () => {
  it('has each rule with its weight and limits, within the width of the terminal', () => {
    const list = ruleList({ colours: false, width: 90 })
    expect(list.split('\n').every(line => line.length <= 90)).toBe(true)
    for (const { id, severity } of RULES)
      expect(list).toMatch(new RegExp(`^  ${id} +${severity}\\.`, 'm'))
    expect(list).toContain('Limits: words: 40.')
  })
})
