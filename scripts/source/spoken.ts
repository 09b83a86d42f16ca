const CLICK = /\[click(?::\d+)?\]/gi

/** A slide's notes as they are said: without the marks that tell a speaker when to click, and without tags. */
export function spokenText(note: string): string {
  return note
    .replaceAll(CLICK, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .trim()
}

/** How many clicks the notes mark: `[click:2]` counts two. */
export function markedClicks(note: string): number {
  return [...note.matchAll(CLICK)].reduce((sum, [mark]) => sum + Number(/\d+/.exec(mark)?.[0] ?? 1), 0)
}
