import type { Colour } from './colour.ts'
import { readColour } from './colour.ts'

const known = new Map<string, Colour | undefined>()
let pen: OffscreenCanvasRenderingContext2D | null | undefined

/** A computed colour of any kind, as the screen shows it; none for what is no colour, such as a gradient's address. */
export function toColour(text: string): Colour | undefined {
  if (known.has(text)) return known.get(text)
  const found = readColour(text) ?? (CSS.supports('color', text) ? painted(text) : undefined)
  known.set(text, found)
  return found
}

function painted(text: string): Colour | undefined {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pen) return undefined
  pen.clearRect(0, 0, 1, 1)
  pen.fillStyle = text
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data
  return { red, green, blue, alpha: alpha / 255 }
}
