import type { Point } from './geometry.ts'
import type { Seen, View } from './view.ts'
import { MARK } from '../../slidev/marks.ts'
import { readColour } from './colour.ts'
import { heightScale } from './geometry.ts'
import { isDrawing, isPicture, isShape } from './kinds.ts'

/** From here on, nobody reads what lies below. */
const HIDES = 0.85

let probe: OffscreenCanvasRenderingContext2D | null | undefined

/** Whether a picture shows nothing at a point, so that what lies below can be seen. */
function isHole(
  image: CanvasImageSource & { width?: unknown },
  { box }: Seen,
  size: { width: number; height: number },
  point: Point,
): boolean {
  probe ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!probe || size.width === 0 || size.height === 0) return false
  try {
    probe.clearRect(0, 0, 1, 1)
    probe.drawImage(
      image,
      ((point.x - box.x) / box.width) * size.width,
      ((point.y - box.y) / box.height) * size.height,
      1,
      1,
      0,
      0,
      1,
      1,
    )
    return (probe.getImageData(0, 0, 1, 1).data[3] ?? 255) < HIDES * 255
  } catch {
    // What comes from elsewhere may not be read; most pictures have no holes.
    return false
  }
}

function isGradientOpaque(image: string): boolean {
  return !/transparent|(?:rgba?|color|oklch|hsla?)\([^()]*[,/]\s*0?\.\d+\)|rgba?\([^()]*,\s*0\)/.test(image)
}

/** A shape may be found at a point for its line alone. */
function isInFill(element: Element, { element: slide }: View, { x, y }: Point): boolean {
  if (!(element instanceof SVGGeometryElement)) return true
  const { left, top } = slide.getBoundingClientRect()
  const matrix = element.getScreenCTM()?.inverse()
  return (
    element.localName !== 'line' &&
    (!matrix || element.isPointInFill(new DOMPoint(left + x, top + y).matrixTransform(matrix)))
  )
}

function hidesAsShape({ element, style, opacity, linear }: Seen, view: View, point: Point, letters: number): boolean {
  const alphaOf = (paint: string, share: string): number =>
    paint === 'none' ? 0 : (readColour(paint)?.alpha ?? (paint.startsWith('url(') ? 1 : 0)) * Number(share) * opacity
  if (element.matches('use, image')) return opacity >= HIDES
  const stroke = Number.parseFloat(style.strokeWidth) * heightScale(linear)
  const isHatch = /url\(["']?[^"')]*#([^"')]+)/.exec(style.fill)?.[1]
  const fillHides =
    isInFill(element, view, point) &&
    alphaOf(style.fill, style.fillOpacity) >= HIDES &&
    !(isHatch !== undefined && element.ownerDocument.getElementById(isHatch)?.localName === 'pattern')
  // A line through letters does not hide them unless it is as wide as a part of them.
  return fillHides || (alphaOf(style.stroke, style.strokeOpacity) >= HIDES && stroke >= letters * 0.4)
}

/**
 * Whether something that is painted at a point hides what lies below it there.
 *
 * @param view The slide.
 * @param seen It is painted at the point.
 * @param point On the slide.
 * @param letters How tall the letters are that may be below it.
 */
export function hidesAt(view: View, seen: Seen, point: Point, letters: number): boolean {
  const { element, style, opacity } = seen
  if (opacity < HIDES || style.mixBlendMode !== 'normal' || element.closest(MARK)) return false
  if (isShape(seen)) return hidesAsShape(seen, view, point, letters)
  if (isPicture(seen)) {
    if (element instanceof HTMLImageElement)
      return !isHole(element, seen, { width: element.naturalWidth, height: element.naturalHeight }, point)
    if (element instanceof HTMLCanvasElement) return !isHole(element, seen, element, point)
    return true
  }
  if (element instanceof SVGElement && !isDrawing(seen)) return false
  if (style.maskImage !== 'none' || style.backgroundClip === 'text') return false
  return (
    (readColour(style.backgroundColor)?.alpha ?? 0) >= HIDES ||
    (style.backgroundImage !== 'none' && isGradientOpaque(style.backgroundImage))
  )
}
