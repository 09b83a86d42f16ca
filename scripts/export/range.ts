import { DeckError } from '../error.ts'
import { DeckProblems } from '../problem.ts'

const PART = /^(\d+)(?:-(\d*))?$/

/**
 * The slides that a range names, as Slidev writes it: `1,3-5,8-` of 9 => [1, 3, 4, 5, 8, 9]; nothing, `all` and `*` are all.
 *
 * @throws DeckError when it is no range, DeckProblems when it names no slide or one that is not there.
 */
export function slidesIn(range: string | undefined, total: number, file: string): number[] {
  if (range === undefined || range === 'all' || range === '*')
    return Array.from({ length: total }, (_, index) => index + 1)
  const parts = range.split(/[,;]/).map(part => part.trim()).filter(part => part !== '' && part !== 'none')
  const slides = parts.flatMap((part) => {
    const match = PART.exec(part)
    if (match === null)
      throw new DeckError('usage', `--range ${range}: "${part}" is no slide number or span such as 3-5`)
    const from = Number(match[1])
    const to = part.includes('-')
      ? Number(match[2] || total)
      : from
    return Array.from({
      length: Math.max(0, to - from + 1),
    }, (_, index) => from + index)
  })
  const outside = slides.find(slide => slide < 1 || slide > total)
  const message = slides.length === 0
    ? `--range "${range}" names no slide`
    : outside === undefined
      ? undefined
      : `--range ${range} names slide ${outside}; there are ${total}`
  if (message !== undefined) {
    throw new DeckProblems([
      {
        message,
        place: { file },
      },
    ])
  }
  return [
    ...new Set(slides),
  ].sort((one, other) => one - other)
}
