import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFile, reportFormat } from '../../../../scripts/check/report/report.ts'

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
