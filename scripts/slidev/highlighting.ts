import type { ResolvedSlidevOptions } from '@slidev/types'

/**
 * Lets the highlighter finish each line of code: by itself it gives up after half a second, and leaves the rest of the line in
 * one colour. On a busy machine that is how long the first line of a language takes.
 */
export function highlightWholeLines({ utils: { shikiOptions } }: Pick<ResolvedSlidevOptions, 'utils'>): void {
  Object.assign(shikiOptions, { tokenizeTimeLimit: 0 })
}
