import type { Colour, Fade, Layer } from './colour.ts'
import type { Point } from './geometry.ts'
import type { Seen, TextLine, View } from './view.ts'
import { contrastOf, paint, WHITE } from './colour.ts'
import { bottomOf, pointsIn, rightOf, sharedBox } from './geometry.ts'
import { bringIntoSight, paintedAt } from './hit.ts'
import { inkOf } from './ink.ts'
import {
  drawingOf,
  isClear,
  isDrawing,
  isPainted,
  isPicture,
  isShape,
  isWithin,
  mayLieOver,
  outwards,
} from './kinds.ts'
import { toColour } from './to-colour.ts'

/** What text and the ground behind it look like, where both can be known from their styles. */
export interface Shown {
  text: Colour
  ground: Colour
}

/** What only a picture of the slide can tell. */
export const UNSURE = 'unsure'

const fades = new WeakMap<Seen, Fade>()

/** The fading groups that something is painted in, from the outermost. */
function groupsOf(seen: Seen): Fade[] {
  return [...outwards(seen)].reverse().flatMap(one => {
    const opacity = Number(one.style.opacity)
    if (opacity >= 1) return []
    const fade = fades.get(one) ?? { opacity }
    fades.set(one, fade)
    return [fade]
  })
}

/** Whether something around it changes colours in a way of its own. */
function isFiltered(seen: Seen): boolean {
  return outwards(seen).some(
    ({ style }) => style.filter !== 'none' || style.mixBlendMode !== 'normal' || style.maskImage !== 'none',
  )
}

function withShare(colour: Colour | undefined, share: string): Colour | undefined {
  return colour && { ...colour, alpha: colour.alpha * Number(share) }
}

/** Whether something paints that is no element: what a style puts before or after the content of one. */
function hasPaintedEnds({ element }: Seen): boolean {
  return (
    element instanceof HTMLElement &&
    ['::before', '::after'].some(end => {
      const style = getComputedStyle(element, end)
      return (
        style.content !== 'none' &&
        style.content !== 'normal' &&
        (style.backgroundImage !== 'none' || !isClear(style.backgroundColor))
      )
    })
  )
}

const painted = new WeakMap<View, Painters>()

interface Painters {
  all: Seen[]
  withEnds: Set<Seen>
}

/** What paints within a view, found once, so that one line after another need not look at all of it. */
function paintersOf(view: View): Painters {
  const known = painted.get(view)
  if (known) return known
  const withEnds = new Set(view.seen.filter(seen => seen.isVisible && hasPaintedEnds(seen)))
  const found = { all: view.seen.filter(seen => isPainted(seen) || withEnds.has(seen)), withEnds }
  painted.set(view, found)
  return found
}

/** What an element paints behind text: nothing, one colour, or what only a picture can tell. */
function groundOf(seen: Seen, point: Point | undefined): Colour | typeof UNSURE | undefined {
  const { element, style } = seen
  if (isShape(seen)) {
    if (!(element instanceof SVGGeometryElement) || !point) return UNSURE
    const matrix = element.getScreenCTM()?.inverse()
    const at = matrix && new DOMPoint(point.x, point.y).matrixTransform(matrix)
    if (at && style.stroke !== 'none' && element.isPointInStroke(at))
      return withShare(toColour(style.stroke), style.strokeOpacity) ?? UNSURE
    return style.fill === 'none' || !at || !element.isPointInFill(at)
      ? undefined
      : (withShare(toColour(style.fill), style.fillOpacity) ?? UNSURE)
  }
  if (isPicture(seen)) return UNSURE
  if (element instanceof SVGElement && !isDrawing(seen)) return undefined
  if (style.backgroundImage !== 'none' || style.backdropFilter !== 'none') return UNSURE
  const colour = toColour(style.backgroundColor)
  return colour && colour.alpha > 0 ? colour : undefined
}

/** The colour of a line's letters; undefined where they cannot be seen at all. */
export function letterColour({ owner }: TextLine): Colour | typeof UNSURE | undefined {
  const { element, style } = owner
  if (element instanceof SVGElement) {
    // An outline without letters is laid under others, to part them from their ground.
    if (style.fill === 'none') return undefined
    return withShare(toColour(style.fill), style.fillOpacity) ?? UNSURE
  }
  if (outwards(owner).some(one => one.style.backgroundClip === 'text' && one.style.backgroundImage !== 'none'))
    return UNSURE
  const colour = toColour(style.webkitTextFillColor)
  return colour && colour.alpha < 0.05 ? undefined : (colour ?? UNSURE)
}

function pageLayer({ element }: View): Layer {
  return { colour: toColour(getComputedStyle(element).backgroundColor) ?? WHITE, groups: [] }
}

/** Puts the letters on what is painted below them. */
function show(line: TextLine, letters: Colour, layers: readonly Layer[]): Shown {
  const ground = [{ colour: WHITE, groups: [] }, ...layers]
  return { ground: paint(ground), text: paint([...ground, { colour: letters, groups: groupsOf(line.owner) }]) }
}

function layersOf(stack: readonly Seen[], { withEnds }: Painters, point?: Point): Layer[] | typeof UNSURE {
  const layers: Layer[] = []
  for (const seen of stack) {
    const colour = withEnds.has(seen) ? UNSURE : groundOf(seen, point)
    if (colour === UNSURE || (colour && isFiltered(seen))) return UNSURE
    if (colour) {
      layers.push({ colour, groups: groupsOf(seen) })
    }
  }
  return layers
}

function contains({ box }: Seen, { box: inner }: TextLine): boolean {
  return (
    box.x <= inner.x + 1 &&
    box.y <= inner.y + 3 &&
    rightOf(box) >= rightOf(inner) - 1 &&
    bottomOf(box) >= bottomOf(inner) - 3
  )
}

/** What is painted below something at a point, from the lowest up; none where it cannot be seen there, which other rules look for. */
function stackBelow(view: View, owner: Seen, point: Point): Seen[] | undefined {
  const painted = paintedAt(view, point)
  const own = painted.findIndex(seen => isWithin(seen, owner))
  return own < 0 ? undefined : painted.slice(own).reverse()
}

/** Whether it is a part of the same drawing, and painted after. */
function isDrawnLater(seen: Seen, owner: Seen): boolean {
  const drawing = drawingOf(seen)
  return drawing !== undefined && drawing === drawingOf(owner) && !mayLieOver(owner, seen)
}

/** A line's letters and their ground, as far as styles tell; undefined where nothing is written that could be seen. */
export function shownAt(view: View, line: TextLine): Shown | typeof UNSURE | undefined {
  const letters = letterColour(line)
  if (letters === undefined || letters === UNSURE) return letters
  const { owner } = line
  const { style } = owner
  if (
    isFiltered(owner) ||
    style.textShadow !== 'none' ||
    (owner.element instanceof SVGElement && style.stroke !== 'none')
  )
    return UNSURE
  const isAround = (seen: Seen): boolean => isWithin(owner, seen)
  const painters = paintersOf(view)
  const others = painters.all.filter(seen => {
    const shared = sharedBox(seen.box, line.box)
    return (
      shared &&
      shared.width > 1 &&
      shared.height > 2 &&
      (isAround(seen) ? !contains(seen, line) : !isWithin(seen, owner) && !isDrawnLater(seen, owner))
    )
  })
  const around = [...outwards(owner)].reverse().filter(seen => painters.all.includes(seen))
  if (others.length === 0) {
    const layers = layersOf(around, painters)
    return layers === UNSURE ? UNSURE : show(line, letters, [pageLayer(view), ...layers])
  }
  const { left, top } = bringIntoSight(view)
  // Within a drawing, what comes first lies below.
  const drawing = drawingOf(owner)
  const isOneDrawing =
    drawing !== undefined && others.every(seen => drawingOf(seen) === drawing && seen.clip === owner.clip)
  const shown = pointsIn(inkOf(line).shape, 3, 2).map(point => {
    const stack = isOneDrawing
      ? [...around, ...others.filter(({ box }) => sharedBox(box, { ...point, width: 0.01, height: 0.01 }))]
      : stackBelow(view, owner, point)
    const layers = stack && layersOf(stack, painters, { x: point.x + left, y: point.y + top })
    return layers === undefined || layers === UNSURE ? layers : show(line, letters, [pageLayer(view), ...layers])
  })
  const known = shown.filter(one => one !== undefined)
  if (known.includes(UNSURE)) return UNSURE
  const sure = known
    .filter(one => one !== UNSURE)
    .toSorted((one, other) => contrastOf(one.text, one.ground) - contrastOf(other.text, other.ground))
  const [worst] = sure
  const best = sure.at(-1)
  if (!worst || !best) return undefined
  return contrastOf(best.ground, worst.ground) > 1.1 ? UNSURE : worst
}
