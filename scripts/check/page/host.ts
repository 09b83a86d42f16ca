import type { Box } from '../../model/diagnostic.ts'

/** What a rule in the page asks of the command around it. */
export interface Host {
  /** A picture of a part of the page as a PNG in base64, a pixel for a CSS pixel. */
  deckPicture: (box: Box) => Promise<string>
  /** Whether the built deck has a file at a path that begins with a slash. */
  deckHasFile: (path: string) => Promise<boolean>
}

/** The names by which the page finds the command's functions on its window. */
export function host(): Host {
  return window as unknown as Host
}
