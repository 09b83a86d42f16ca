import type { Format } from './formats/format.ts'
import { columnsFor } from './sheet-places.ts'

/** With fewer slides, a second page costs more than it gives. */
const FEWEST_TO_SHARE = 12

/** How many of so many slides are in the first of two parts: whole rows of the contact sheet, so that each part of it can be made where its slides are. */
function firstPart(slides: number): number {
  const columns = columnsFor(slides)
  return slides < FEWEST_TO_SHARE ? slides : Math.ceil(slides / columns / 2) * columns
}

/** On how many pages so many slides are opened: two share the taking of pictures. */
export function pagesFor(formats: readonly Format[], slides: number): number {
  return formats.some(({ needs }) => needs === 'parts') && firstPart(slides) < slides ? 2 : 1
}

/** The slides that each page has pictures taken of. */
export function partsOf(slides: readonly number[], pages: number): [number[], ...number[][]] {
  const first = firstPart(slides.length)
  return pages === 1 ? [[...slides]] : [slides.slice(0, first), slides.slice(first)]
}
