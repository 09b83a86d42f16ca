import type { Deck, Slide } from '../../scripts/model/deck.ts'
import { readFileSync } from 'node:fs'

/** A finding as a fixture's notes ask for it, and as a check's findings are written to be compared with it. */
export interface ExpectedFinding {
  rule: string
  /** `overflow slide 3 click 0 caught.md:32`, with the scheme where only one has it. */
  as: string
}

const EXPECTED = /^([a-z][\w-]*)(?: click (\d+))?(?: (light|dark))?: (\S.*)$/

function lineOf({ file, line, end }: Slide, part: string): number {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(line - 1, end)
  const notes = lines.findLastIndex(one => one.startsWith('<!--'))
  const found = lines.slice(0, notes).findIndex(one => one.includes(part))
  if (found === -1) throw new Error(`${file}:${line} has no line with ${part}`)
  return line + found
}

/** What a fixture's slides say in their notes must be found: `overflow click 2 dark: a part of the line`, one a line. */
export function expectedFindings(deck: Deck): ExpectedFinding[] {
  return deck.slides.flatMap(slide =>
    slide.note.split('\n').flatMap(said => {
      const [, rule, click = '0', scheme, part] = EXPECTED.exec(said.trim()) ?? []
      return rule === undefined || part === undefined
        ? []
        : [
            {
              rule,
              as: describeFinding({
                rule,
                slide: slide.no,
                click: Number(click),
                file: slide.file,
                line: lineOf(slide, part),
                scheme,
              }),
            },
          ]
    }),
  )
}

/** One line for a finding, by which it is compared. */
export function describeFinding({
  rule,
  slide,
  click = 0,
  file = '',
  line,
  scheme = '',
}: {
  rule: string
  slide?: number
  click?: number
  file?: string
  line?: number
  scheme?: string
}): string {
  return `${rule} slide ${slide} click ${click} ${file.split('/').at(-1)}:${line} ${scheme}`.trim()
}

/** The rules that a silent fixture says it tempts: its notes are their ids, with commas between. */
export function temptedRules(deck: Deck): string[] {
  return deck.slides.flatMap(({ note }) =>
    note
      .split(',')
      .map(id => id.trim())
      .filter(id => /^[a-z][\w-]*$/.test(id)),
  )
}
