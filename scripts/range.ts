import { DeckError } from './error.ts'
import { DiagnosticError } from './model/diagnostic.ts'

const PART = /^(\d+)(?:-(\d*))?$/

interface Span {
  from: number
  to?: number
}

/**
 * The parts of a range, each from a slide to another, or to the last.
 *
 * @throws DeckError when it is no range.
 */
function spansIn(range: string): Span[] {
  const parts = range
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '' && part !== 'none')
  return parts.map(part => {
    const match = PART.exec(part)
    if (match === null)
      throw new DeckError('usage', `--range ${range}: "${part}" is no slide number or span such as 3-5`)
    const from = Number(match[1])
    if (!part.includes('-')) return { from, to: from }
    return match[2] ? { from, to: Number(match[2]) } : { from }
  })
}

function isAll(range: string | undefined): range is undefined | 'all' | '*' {
  return range === undefined || range === 'all' || range === '*'
}

/**
 * Refuses what is no range before anything is done for it.
 *
 * @throws DeckError
 */
export function checkRange(range: string | undefined): void {
  if (!isAll(range)) spansIn(range)
}

/**
 * The slides that a range names, as Slidev writes it: `1,3-5,8-` of 9 => [1, 3, 4, 5, 8, 9]; nothing, `all` and `*` are all.
 *
 * @throws DeckError when it is no range, DiagnosticError when it names no slide or one that is not there.
 */
export function slidesIn(range: string | undefined, total: number, file: string): number[] {
  if (isAll(range)) return Array.from({ length: total }, (_, index) => index + 1)
  const slides = spansIn(range).flatMap(({ from, to = total }) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  )
  const outside = slides.find(slide => slide < 1 || slide > total)
  const message =
    slides.length === 0
      ? `--range "${range}" names no slide`
      : outside === undefined
        ? undefined
        : `--range ${range} names slide ${outside}; there are ${total}`
  if (message !== undefined) {
    throw new DiagnosticError([
      {
        rule: 'range',
        severity: 'error',
        message,
        help: 'Name slides that are there.',
        subject: range ?? '',
        place: { file },
      },
    ])
  }
  return [...new Set(slides)].sort((one, other) => one - other)
}
