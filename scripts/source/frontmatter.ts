import type { Document } from 'yaml'
import type { Place } from '../error.ts'
import type { SlideSource } from './slide-source.ts'
import { LineCounter, parseDocument } from 'yaml'
import { shownPath } from './problem.ts'

/** A slide's frontmatter, and where in the slide's file an offset in it lies. */
export function readFrontmatter({ file, frontmatter, frontmatterLine, slide }: SlideSource): { document: Document, placeAt: (offset: number) => Place } {
  const lines = new LineCounter()
  return {
    document: parseDocument(frontmatter, { lineCounter: lines }),
    placeAt(offset) {
      const { line, col } = lines.linePos(offset)
      return {
        file: shownPath(file),
        line: frontmatterLine + line - 1,
        column: col,
        slide,
      }
    },
  }
}
