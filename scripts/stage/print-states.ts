import type { Slide } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { MountedFrame } from './page/stable.ts'
import { diagnose } from '../model/diagnostic.ts'
import { printState } from '../rules/stage/print-state.ts'
import { lineOfText } from '../site/find-line.ts'

/** The states of `print:` that make no page, of the slides that are mounted: each slide's last frame says how many clicks it takes. */
export function lostPrintStates(
  slides: readonly Slide[],
  frames: readonly Pick<MountedFrame, 'slide' | 'click'>[],
): Diagnostic[] {
  return slides.flatMap(slide => {
    const clicks = frames.filter(frame => frame.slide === slide.no).map(({ click }) => click)
    if (slide.print === undefined || clicks.length === 0) return []
    const last = Math.max(...clicks)
    return slide.print
      .filter(state => !Number.isInteger(state) || state < 0 || state >= last)
      .map(state =>
        diagnose(printState, {
          subject: String(state),
          message:
            state === last
              ? `print: asks for click state ${state}, the last one, which is a page already`
              : `print: asks for click state ${state}, which does not exist: the slide has ${last === 0 ? 'no clicks' : `states 0 to ${last}`}`,
          place: { file: slide.file, line: lineOfText(slide, 'print:'), slide: slide.no },
        }),
      )
  })
}
