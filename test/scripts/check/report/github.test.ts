import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReport } from '../../../../scripts/check/report/report.ts'
import { finding, HOSTILE, resultWith, WARNING } from '../../../support/findings.ts'

/** As GitHub's runner reads a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function readCommand(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const [, head, ...rest] = line.split('::')
  if (!line.startsWith('::') || head === undefined) return undefined
  const space = head.indexOf(' ')
  const unescape = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  return {
    command: head.slice(0, space),
    properties: Object.fromEntries(
      head
        .slice(space + 1)
        .split(',')
        .map(part => [part.slice(0, part.indexOf('=')), unescape(part.slice(part.indexOf('=') + 1))]),
    ),
    data: unescape(rest.join('::')),
  }
}

describe('the report for GitHub', () => {
  it('is a command a line that its runner reads back, whatever stands in the words', async () => {
    const [first = '', second = '', last] = (
      await writeReport('github', [resultWith([HOSTILE, WARNING])], { colours: false })
    ).split('\n')
    expect(readCommand(first)).toEqual({
      command: 'error',
      properties: { file: 'talks/slides.md', line: '12', title: 'overflow' },
      data: `slide 7 click 2: ${HOSTILE.message} (38 px, at most 0 px) → ${HOSTILE.help}`,
    })
    expect(readCommand(second)?.command).toBe('warning')
    expect(last).toBe('talks/slides.md: 9 slides, 20 click states: 1 error, 1 warning')
  })

  it('escapes a file’s name where it would end a property', async () => {
    const report = await writeReport(
      'github',
      [resultWith([finding({ place: { file: resolve('a,b:c.md'), line: 1 } })])],
      { colours: false },
    )
    expect(report).toContain('::error file=a%2Cb%3Ac.md,line=1,title=overflow::')
  })
})
