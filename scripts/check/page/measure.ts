import type { Colour } from './colour.ts'
import type { Pixels } from './pixels.ts'
import type { TextLine, View } from './view.ts'
import { contrastOf, over } from './colour.ts'
import { bottomOf, rightOf } from './geometry.ts'
import { letterColour, UNSURE } from './ground.ts'
import { inkOf } from './ink.ts'
import { outwards } from './kinds.ts'
import { pixelAt, pixelsOf } from './pixels.ts'

/** The letters and the ground at one of the places where they stand out least. */
export interface Measured {
  text: Colour
  ground: Colour
  contrast: number
}

/** Of all places under the letters, so many may be worse: a few pixels do not keep anybody from reading. */
const WORST = 0.05
/** How far a pixel must change with the letters, as the sum of its parts, to be one of theirs. */
const CHANGES = 6

/** Makes letters transparent and leaves their place, their shadow and their outline; gives the way back. */
function hide(lines: readonly TextLine[]): () => void {
  const before = new Map<Element, string | null>()
  // As an attribute: after a change through `element.style`, Chromium leaves an empty one behind.
  const set = (element: Element, declaration: string): void => {
    const style = element.getAttribute('style')
    if (!before.has(element)) before.set(element, style)
    element.setAttribute('style', `${style ?? ''}; ${declaration} !important`)
  }
  for (const { owner } of lines) {
    set(
      owner.element,
      owner.element instanceof SVGElement ? 'fill: transparent' : '-webkit-text-fill-color: transparent',
    )
    for (const { element, style } of outwards(owner)) {
      if (style.backgroundClip === 'text') set(element, 'background: none')
    }
  }
  return () => {
    for (const [element, style] of before) {
      if (style === null) element.removeAttribute('style')
      else element.setAttribute('style', style)
    }
  }
}

function* placesIn(line: TextLine, pixels: Pixels): Generator<{ x: number; y: number }> {
  const { bounds } = inkOf(line)
  const top = Math.max(pixels.box.y, Math.floor(bounds.y))
  const left = Math.max(pixels.box.x, Math.floor(bounds.x))
  for (let y = top; y < bottomOf(bounds); y++) {
    for (let x = left; x < rightOf(bounds); x++) yield { x, y }
  }
}

function measureLine(line: TextLine, written: Pixels, bare: Pixels): Measured | undefined {
  const places = [...placesIn(line, written)].flatMap(({ x, y }) => {
    const text = pixelAt(written, x, y)
    const ground = pixelAt(bare, x, y)
    return text && ground
      ? [
          {
            text,
            ground,
            change:
              Math.abs(text.red - ground.red) + Math.abs(text.green - ground.green) + Math.abs(text.blue - ground.blue),
          },
        ]
      : []
  })
  const most = Math.max(0, ...places.map(({ change }) => change))
  // Nothing changes where something else lies over the letters, or where they have the colour of their ground.
  const letters = letterColour(line)
  if (most < CHANGES && (letters === UNSURE || letters === undefined)) return undefined
  const { owner } = line
  const isPlain =
    letters !== UNSURE &&
    letters !== undefined &&
    !outwards(owner).some(
      ({ style }) => style.filter !== 'none' || style.mixBlendMode !== 'normal' || style.maskImage !== 'none',
    )
  // At the rims of letters the two are mixed.
  const core = most < CHANGES ? places : places.filter(({ change }) => change > most * (isPlain ? 0.3 : 0.7))
  const measured = core
    .map(({ text: seen, ground }) => {
      const text = isPlain ? over({ ...letters, alpha: letters.alpha * owner.opacity }, ground) : seen
      return { text, ground, contrast: contrastOf(text, ground) }
    })
    .toSorted((one, other) => one.contrast - other.contrast)
  return measured[Math.floor(measured.length * WORST)]
}

/** How far letters stand out from what is behind them, from two pictures of the slide: one with them and one without. */
export async function measureLines(view: View, lines: readonly TextLine[]): Promise<Map<TextLine, Measured>> {
  const written = await pixelsOf(view)
  const show = hide(lines)
  let bare: Pixels
  try {
    bare = await pixelsOf(view)
  } finally {
    show()
  }
  return new Map(
    lines.flatMap(line => {
      const measured = measureLine(line, written, bare)
      return measured ? [[line, measured] as const] : []
    }),
  )
}
