import type { Deck } from '../model/deck.ts'

/** How wide a slide is on a contact sheet. */
export const THUMB = 400
export const CAPTION = 26
const GUTTER = 32
/** Between a caption and the next row. */
const ROW_GAP = GUTTER - CAPTION + 8

/** Where slides and their captions stand on a contact sheet, in its pixels. */
export interface SheetPlaces {
  width: number
  height: number
  slides: { id: string; slide: number; x: number; y: number; captionY: number }[]
}

/** How many slides stand side by side: a sheet stays about as wide as it is high. */
export function columnsFor(slides: number): number {
  const steps: [slides: number, columns: number][] = [
    [3, slides],
    [9, 3],
    [32, 4],
    [60, 5],
  ]
  return Math.max(1, steps.find(([most]) => slides <= most)?.[1] ?? 6)
}

/** A place for each of the slides, row after row. */
export function placeOnSheet(
  shown: readonly { id: string; slide: number }[],
  { width, height }: Pick<Deck, 'width' | 'height'>,
): SheetPlaces {
  const columns = columnsFor(shown.length)
  const thumbHeight = Math.round((THUMB * height) / width)
  const rows = Math.ceil(shown.length / columns)
  return {
    width: columns * (THUMB + GUTTER) + GUTTER,
    height: GUTTER + rows * (thumbHeight + CAPTION + ROW_GAP) - ROW_GAP + GUTTER - CAPTION + 14,
    slides: shown.map(({ id, slide }, index) => {
      const y = GUTTER + Math.floor(index / columns) * (thumbHeight + CAPTION + ROW_GAP)
      return { id, slide, x: GUTTER + (index % columns) * (THUMB + GUTTER), y, captionY: y + thumbHeight }
    }),
  }
}
