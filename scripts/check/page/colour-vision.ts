import type { Colour } from './colour.ts'

type Lab = readonly [number, number, number]

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/**
 * What a deuteranope sees, in linear light: the matrix for full severity of Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009.
 */
const DEUTERANOPIA = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
] as const

/** To OKLab, where equal distances look equal: https://bottosson.github.io/posts/oklab/ */
function labOf([red, green, blue]: Lab): Lab {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

const lightOf = ({ red, green, blue }: Colour): Lab => [linear(red), linear(green), linear(blue)]

function asDeuteranope(light: Lab): Lab {
  const [red = 0, green = 0, blue = 0] = DEUTERANOPIA.map(row =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, at) => sum + share * (light[at] ?? 0), 0),
      ),
    ),
  )
  return [red, green, blue]
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0))) * 100
}

/** How far two colours look apart, in hundredths of OKLab’s lightness, to most people and to a deuteranope. */
export function distances(one: Colour, other: Colour): { usual: number; deuteranope: number } {
  const [first, second] = [lightOf(one), lightOf(other)]
  return {
    usual: distance(labOf(first), labOf(second)),
    deuteranope: distance(labOf(asDeuteranope(first)), labOf(asDeuteranope(second))),
  }
}
