/** Red, green and blue from 0 to 255, and how much of what lies below is hidden, from 0 to 1. */
export interface Colour {
  red: number
  green: number
  blue: number
  alpha: number
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 }

/** A colour as a computed style gives it: `rgb()`, `rgba()` or `color(srgb …)`; none where it is written otherwise. */
export function readColour(text: string): Colour | undefined {
  const [, name, inside = ''] = /^(rgba?|color)\(([^()]+)\)$/.exec(text) ?? []
  const parts = inside.split(/[\s,/]+/).filter(Boolean)
  const numbers = (name === 'color' ? parts.slice(1) : parts).map(part =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : part === 'none' ? 0 : Number(part),
  )
  const [red, green, blue, alpha = 1] = numbers
  if (
    red === undefined ||
    green === undefined ||
    blue === undefined ||
    numbers.some(Number.isNaN) ||
    (name === 'color' && parts[0] !== 'srgb')
  )
    return undefined
  const scale = name === 'color' ? 255 : 1
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha }
}

/** A colour laid over another. */
export function over(top: Colour, below: Colour): Colour {
  const alpha = top.alpha + below.alpha * (1 - top.alpha)
  const mix = (one: number, other: number): number =>
    alpha === 0 ? 0 : (one * top.alpha + other * below.alpha * (1 - top.alpha)) / alpha
  return { red: mix(top.red, below.red), green: mix(top.green, below.green), blue: mix(top.blue, below.blue), alpha }
}

/** How light a colour is, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance({ red, green, blue }: Colour): number {
  const part = (value: number): number => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

/** How far two colours stand apart, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

/** `#0b62a8`, without what shines through. */
export function hexOf({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** One thing that is painted, and the fading groups it stands in, from the outermost. */
export interface Layer {
  colour: Colour
  groups: readonly Fade[]
}

/** Something that is painted first by itself and then laid on what is below it, faded: an element with `opacity`. */
export interface Fade {
  opacity: number
}

/** What layers look like together, from the lowest up; groups are faded as one, as CSS has it. */
export function paint(layers: readonly Layer[], depth = 0): Colour {
  let below: Colour = { red: 0, green: 0, blue: 0, alpha: 0 }
  for (let at = 0; at < layers.length;) {
    const layer = layers[at]
    const group = layer?.groups[depth]
    let end = at + 1
    if (group) {
      while (layers[end]?.groups[depth] === group) end++
    }
    const top = group ? paint(layers.slice(at, end), depth + 1) : (layer?.colour ?? below)
    below = over({ ...top, alpha: top.alpha * (group?.opacity ?? 1) }, below)
    at = end
  }
  return below
}
