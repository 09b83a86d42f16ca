import type { FontFace, FontUse, StaticFace } from './font-notes.ts'

/** An axis of a variable font. */
export interface Axis {
  tag: string
  least: number
  usual: number
  most: number
}

/** A static font that is to be made: of which face, at which place of each axis, with which characters. */
export interface Instance {
  face: number
  axes: Record<string, number>
  characters: string
  made: Omit<StaticFace, 'file'>
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Whether a character is in a range as CSS writes it; all are where nothing is written. */
export function isInRange(character: string, unicodeRange: string): boolean {
  if (unicodeRange.trim() === '') return true
  const code = character.codePointAt(0) ?? 0
  return unicodeRange.split(',').some(part => {
    const [, from = '', to] = /^\s*U\+([\dA-F?]+)(?:-([\dA-F]+))?\s*$/i.exec(part) ?? []
    if (from === '') return false
    const first = Number.parseInt(from.replaceAll('?', '0'), 16)
    const last = Number.parseInt(to ?? from.replaceAll('?', 'F'), 16)
    return code >= first && code <= last
  })
}

/** How far a range is from a value; a range that holds it is nearest. */
const distance = (value: number, [least, most]: [number, number]): number => Math.abs(value - clamp(value, least, most))

/** The faces of a family that text set so is drawn with: of those nearest to it, all parts of the range of characters. */
function matching(use: FontUse, faces: readonly { face: FontFace; no: number }[]): { face: FontFace; no: number }[] {
  const far = ({ face }: { face: FontFace }): number =>
    (face.italic === use.italic ? 0 : 1e6) +
    distance(use.stretch, face.stretch) * 1e3 +
    distance(use.weight, face.weight)
  const nearest = Math.min(...faces.map(far))
  return faces.filter(face => far(face) === nearest)
}

function settingsOf(settings: string): Record<string, number> {
  return Object.fromEntries(
    [...settings.matchAll(/["'](.{4})["']\s+(-?[\d.]+)/g)].map(([, tag = '', value = '']) => [tag, Number(value)]),
  )
}

/** The place on each axis at which a browser draws text set so. */
export function placeOn(axes: readonly Axis[], use: FontUse, face: FontFace): Record<string, number> {
  const set = settingsOf(use.settings)
  const wanted: Record<string, number | undefined> = {
    wght: clamp(use.weight, ...face.weight),
    wdth: clamp(use.stretch, ...face.stretch),
    opsz: use.optical ? use.size : undefined,
    ital: face.italic ? 1 : undefined,
    ...set,
  }
  return Object.fromEntries(
    axes.map(({ tag, least, usual, most }) => {
      // A slanted face that has an axis for it is drawn at its end.
      const slant = tag === 'slnt' && face.italic ? clamp(-14, least, most) : undefined
      return [tag, clamp(wanted[tag] ?? slant ?? usual, least, most)]
    }),
  )
}

/** Printable ASCII, so that a word more does not make another font, and the ligatures whose letters are read by their code. */
const USUAL = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\uFB00\uFB01\uFB02\uFB03\uFB04`

/**
 * The static fonts that stand for a page's variable ones: one for each way in which text is set.
 *
 * @param axesOf the axes of each face, by its number; none where it has none
 */
export function planInstances(
  uses: readonly FontUse[],
  faces: readonly FontFace[],
  axesOf: readonly (readonly Axis[])[],
): Instance[] {
  const planned = new Map<string, { instance: Instance; characters: Set<string>; uses: Set<number> }>()
  const families = Map.groupBy(
    faces.map((face, no) => ({ face, no })),
    ({ face }) => face.family.toLowerCase(),
  )
  uses.forEach((use, useNo) => {
    for (const family of use.families) {
      for (const { face, no } of matching(use, families.get(family.toLowerCase()) ?? [])) {
        const axes = axesOf[no] ?? []
        const characters = [...use.characters].filter(character => isInRange(character, face.unicodeRange))
        if (axes.length === 0 || characters.length === 0) continue
        const place = placeOn(axes, use, face)
        // Two sizes or settings may ask for another drawing under one name, weight and width.
        const isOwn = use.settings !== '' || (use.optical && axes.some(({ tag }) => tag === 'opsz'))
        const ownName = `deck ${face.family} ${JSON.stringify(place)}`.replaceAll(/[^\w ]+/g, ' ')
        const made = {
          family: isOwn ? ownName : face.family,
          weight: clamp(use.weight, ...face.weight),
          stretch: clamp(use.stretch, ...face.stretch),
          italic: face.italic,
          unicodeRange: face.unicodeRange,
        }
        const key = JSON.stringify([no, place, made])
        const known = planned.get(key) ?? {
          instance: { face: no, axes: place, characters: '', made },
          characters: new Set(),
          uses: new Set(),
        }
        characters.forEach(character => known.characters.add(character))
        if (isOwn) known.uses.add(useNo)
        planned.set(key, known)
      }
    }
  })
  return [...planned.values()].map(({ instance, characters, uses }) => ({
    ...instance,
    characters: [...new Set([...USUAL, ...characters])].sort().join(''),
    made: uses.size === 0 ? instance.made : { ...instance.made, uses: [...uses] },
  }))
}
