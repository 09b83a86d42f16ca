import type { Diagnostic } from '../../../scripts/model/diagnostic.ts'
import { describe, expect, it } from 'vitest'
import { mergeFindings } from '../../../scripts/check/merge-findings.ts'

function finding(rule: string, subject: string, message: string, line: number): Diagnostic {
  return {
    rule,
    severity: 'error',
    message,
    subject,
    help: 'Mend it.',
    place: { file: '/talks/slides.md', line, slide: 2 },
  }
}

function merged(...call: Parameters<typeof mergeFindings>): string[] {
  return mergeFindings(...call).map(({ rule, message }) => `${rule}: ${message}`)
}

describe('what was read and what was seen', () => {
  it('is told once, in the words of who read it', () => {
    expect(
      merged(
        [finding('unknown-layout', 'centre', 'read', 4)],
        [
          finding('unknown-layout', 'centre', 'seen', 4),
          finding('unknown-layout', 'centred', 'another', 9),
          finding('overflow', 'centre', 'another rule', 4),
        ],
        [2],
      ),
    ).toEqual(['unknown-layout: read', 'unknown-layout: another', 'overflow: another rule'])
  })

  it('is one for a component that the running deck does not know either, wherever its tag stands', () => {
    expect(
      merged(
        [finding('unknown-component', '<Gague>', '<Gague> is not a component.', 7)],
        [finding('unknown-component', '<Gague>', 'unknown component <Gague>', 6)],
        [2],
      ),
    ).toEqual(['unknown-component: <Gague> is not a component.'])
  })

  it('is nothing for a component that only the running deck knows', () => {
    const read = [finding('unknown-component', '<Badge>', '<Badge> is not a component.', 7)]
    expect(merged(read, [], [2])).toEqual([])
    // Slides that nobody looked at prove nothing.
    expect(merged(read, [], [1])).toEqual(['unknown-component: <Badge> is not a component.'])
  })
})
