// What v-mark draws over its words.

/** Beside the words that it marks. */
export const MARK = '.rough-annotation'

/** What a marked element calls the function that draws its mark again; client-patches.ts puts it there. */
export const DRAW_AGAIN = 'drawMarkAgain'

type Marked = Element & { [DRAW_AGAIN]?: () => void }

/**
 * Draws each mark once more, at once, where its words stand now. It is drawn first when its slide is mounted, which may still be
 * small, or without its font. By itself it looks again 400 ms after the window or its words have changed their size, which would
 * be while a sheet has it small: from here on it is drawn when asked.
 */
export function drawMarksAgain(): void {
  for (const mark of document.querySelectorAll(MARK)) {
    for (const words of [mark.previousElementSibling, mark.nextElementSibling] as (Marked | null)[]) {
      words?.[DRAW_AGAIN]?.()
    }
  }
}
