import type { DraftResult } from './draft-deck.ts'
import type { ModelReport } from './model/rewrite.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { tell } from '../tell.ts'
import { counted } from '../text.ts'
import { WORDS_A_MINUTE } from './outline/time.ts'

function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function tellModel({ taken, refused, failure }: ModelReport): void {
  const all = [...refused.values()].reduce((sum, times) => sum + times, 0)
  const reasons = [...refused].map(([reason, times]) => `${times} for ${reason}`).join(', ')
  tell.info(`the model’s words stand for ${counted(taken, 'line')}${all > 0 ? `; ${all} refused: ${reasons}` : ''}`)
  if (failure !== undefined) tell.warn(`the model was not asked further: ${failure}; the rest is the article’s own`)
}

/** Tells what a draft has become: the file's name to programs, everything else to people. */
export function tellDraft(
  { output, slides, minutes, pictures, leftOut, changes, model }: DraftResult,
  quiet: boolean,
): void {
  const file = relative(process.cwd(), output)
  process.stdout.write(`${file}\n`)
  if (quiet) return
  if (model) tellModel(model)
  tell.info(`${counted(slides, 'slide')}, ${counted(minutes, 'minute')} at ${WORDS_A_MINUTE} words a minute`)
  if (pictures.kept.size > 0) tell.info(`${counted(pictures.kept.size, 'picture')} copied beside the deck`)
  for (const { title, what } of changes) tell.info(`“${beginning(title)}”: ${what}`)
  for (const { source, reason } of pictures.missing)
    tell.warn(`the picture ${beginning(source)} is left in words: ${reason}`)
  if (leftOut.length > 0) {
    tell.info(
      `left out as no part of the article: ${leftOut
        .slice(0, 8)
        .map(text => `“${beginning(text)}”`)
        .join(', ')}${leftOut.length > 8 ? ` and ${leftOut.length - 8} more` : ''}`,
    )
  }
}
