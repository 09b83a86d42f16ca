import type { Box } from '../../model/diagnostic.ts'
import { bottomOf, rightOf, sharedBox } from './geometry.ts'

/** An element that hides what of its content lies beyond its edges. */
export interface Clip {
  by: Element
  /** What can be seen through it, on the slide. */
  box: Box
  /** In which directions it hides. */
  x: boolean
  y: boolean
  /** In which directions the hidden part can be scrolled to. */
  scrollsX: boolean
  scrollsY: boolean
  /** Whether it is cut in a shape of its own within that box. */
  isShape: boolean
  /** What hides the clip itself. */
  outer: Clip | undefined
}

export type Edge = 'top' | 'right' | 'bottom' | 'left'

export interface Size {
  width: number
  height: number
}

/** A part that cannot be seen, beyond an edge. */
export interface Cut {
  edge: Edge
  /** How far it reaches beyond the edge, in pixels of the canvas. */
  by: number
  /** None where it is the slide that ends there. */
  clip: Clip | undefined
}

export function* clipsOutwards(clip: Clip | undefined): Generator<Clip> {
  for (let one = clip; one; one = one.outer) yield one
}

/** What can be seen through clips within clips; none where that is nothing. */
export function windowOf(clip: Clip | undefined, { width, height }: Size): Box | undefined {
  return [...clipsOutwards(clip)].reduce<Box | undefined>(
    (window, { box, x, y }) =>
      window &&
      sharedBox(window, {
        x: x ? box.x : 0,
        y: y ? box.y : 0,
        width: x ? box.width : width,
        height: y ? box.height : height,
      }),
    { x: 0, y: 0, width, height },
  )
}

/** Hidden from sight but told by screen readers, or folded up: nothing is meant to be seen in it. */
export function isFolded({ box }: Clip): boolean {
  return box.width <= 1 || box.height <= 1
}

const NEAR = 1

/**
 * Where a box is cut, at each edge by whatever cuts it first. A clip that ends where the slide does is the slide.
 *
 * @param box On the slide.
 * @param clip What hides parts of it, from the innermost.
 * @param canvas The slide's size.
 */
export function cutsOf(box: Box, clip: Clip | undefined, canvas: Size): Cut[] {
  const clips = [...clipsOutwards(clip)]
  const nearest = (
    edge: Edge,
    slide: number,
    end: (one: Box) => number,
    inward: (one: number, other: number) => boolean,
  ): { edge: Edge; at: number; clip: Clip | undefined } =>
    clips
      .filter(one => (edge === 'left' || edge === 'right' ? one.x : one.y))
      .reduce<{ edge: Edge; at: number; clip: Clip | undefined }>(
        (found, one) =>
          inward(end(one.box), found.at)
            ? {
                edge,
                at: end(one.box),
                clip: inward(end(one.box), slide + (edge === 'right' || edge === 'bottom' ? -NEAR : NEAR))
                  ? one
                  : undefined,
              }
            : found,
        { edge, at: slide, clip: undefined },
      )
  const before = (one: number, other: number): boolean => one < other
  const after = (one: number, other: number): boolean => one > other
  const top = nearest('top', 0, ({ y }) => y, after)
  const right = nearest('right', canvas.width, rightOf, before)
  const bottom = nearest('bottom', canvas.height, bottomOf, before)
  const left = nearest('left', 0, ({ x }) => x, after)
  return [
    { ...bottom, by: bottomOf(box) - bottom.at },
    { ...right, by: rightOf(box) - right.at },
    { ...top, by: top.at - box.y },
    { ...left, by: left.at - box.x },
  ].filter(({ by }) => by > NEAR)
}
