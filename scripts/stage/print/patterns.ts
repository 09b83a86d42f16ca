import type { Box, Segment, Tile, TileRange } from './pattern-tiles.ts'
import {
  boxOfLine,
  cornersOf,
  countTiles,
  diagonalPath,
  dotPath,
  rectanglePath,
  segmentsOf,
  tilesOver,
} from './pattern-tiles.ts'
import { closest, elementsIn, FRAME } from './walk.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** More tiles than this that cannot be drawn through make a file larger than the pixels would. */
const MOST_TILES = 4000
/** What a pattern holds that is not drawn again for each tile. */
const NOT_REPEATED = 'text, image, foreignObject, [filter]'

/** Styles that decide how something is drawn; elsewhere in the page it would have others. */
const STYLES =
  'fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color visibility display paint-order x y width height cx cy r rx ry transform transform-origin transform-box clip-path mask vector-effect'.split(
    ' ',
  )

/** Where a pattern’s tiles are, and what each shows. */
interface Pattern {
  /** Its place among the shape’s coordinates. */
  transform: DOMMatrix
  tile: Tile
  content: Element
  viewBox: string | null
  aspect: string | null
  contentScale: { x: number; y: number }
}

function create(name: string, attributes: Record<string, string>, kids: readonly Element[] = []): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...kids)
  return element
}

/** A pattern and those that it takes over from, the nearest first. */
function inheritance(pattern: SVGPatternElement): SVGPatternElement[] {
  const chain = [pattern]
  for (let at: SVGPatternElement | undefined = pattern; at;) {
    const root: Node = at.getRootNode()
    const id: string = at.href.baseVal.replace(/^.*#/, '')
    const next: Element | null =
      id === '' || !(root instanceof Document || root instanceof ShadowRoot) ? null : root.getElementById(id)
    at = next instanceof SVGPatternElement && !chain.includes(next) ? next : undefined
    if (at) chain.push(at)
  }
  return chain
}

function readPattern(pattern: SVGPatternElement, box: DOMRect): Pattern | undefined {
  const chain = inheritance(pattern)
  const holder = (name: string): SVGPatternElement | undefined => chain.find(one => one.hasAttribute(name))
  const isOfBox = holder('patternUnits')?.getAttribute('patternUnits') !== 'userSpaceOnUse'
  const length = (name: 'x' | 'y' | 'width' | 'height', whole: number): number => {
    const given = holder(name)?.[name].baseVal
    if (given === undefined) return 0
    if (!isOfBox) return given.value
    const isPercent = given.unitType === SVGLength.SVG_LENGTHTYPE_PERCENTAGE
    return (isPercent ? given.valueInSpecifiedUnits / 100 : given.value) * whole
  }
  const tile = { width: length('width', box.width), height: length('height', box.height) }
  const content = chain.find(({ childElementCount }) => childElementCount > 0)
  if (content === undefined || !(tile.width > 0 && tile.height > 0)) return undefined
  const x = length('x', box.width) + (isOfBox ? box.x : 0)
  const y = length('y', box.height) + (isOfBox ? box.y : 0)
  const given = holder('patternTransform')?.patternTransform.baseVal.consolidate()?.matrix
  const transform = given ? DOMMatrix.fromMatrix(given) : new DOMMatrix()
  const viewBox = holder('viewBox')?.getAttribute('viewBox') ?? null
  const isContentOfBox = holder('patternContentUnits')?.getAttribute('patternContentUnits') === 'objectBoundingBox'
  return {
    transform: transform.translate(x, y),
    tile,
    content,
    viewBox,
    aspect: holder('preserveAspectRatio')?.getAttribute('preserveAspectRatio') ?? null,
    contentScale: isContentOfBox && viewBox === null ? { x: box.width, y: box.height } : { x: 1, y: 1 },
  }
}

function boxThrough(matrix: DOMMatrix, { x, y, width, height }: Box): Box {
  const points = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left, top]) => matrix.transformPoint({ x: left, y: top }))
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  return {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  }
}

/** A copy that looks the same wherever it stands. */
function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element
  const originals = [element, ...element.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    const text = STYLES.map(name => [name, style.getPropertyValue(name)])
      .filter(([, value]) => value !== '' && value !== 'auto')
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')
    copies[index]?.setAttribute('style', `${text}; transition: none; animation: none`)
    copies[index]?.removeAttribute('id')
  })
  return copy
}

const pixels = (style: CSSStyleDeclaration, name: string): number =>
  Number.parseFloat(style.getPropertyValue(name)) || 0

/** The straight lines that an element strokes; undefined for all else. */
function linesOf(element: Element): Segment[] | undefined {
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element
    return [{ x1: x1.baseVal.value, y1: y1.baseVal.value, x2: x2.baseVal.value, y2: y2.baseVal.value }]
  }
  return element instanceof SVGPathElement ? segmentsOf(element.getAttribute('d') ?? '') : undefined
}

/** What a child of a pattern draws in all tiles, as one path; undefined where it cannot be one. */
function drawThrough(element: Element, tile: Tile, range: TileRange, isToScale: boolean): SVGElement | undefined {
  const style = getComputedStyle(element)
  const isPlain =
    isToScale &&
    ['none', ''].includes(style.transform) &&
    style.clipPath === 'none' &&
    style.strokeDasharray === 'none' &&
    ['none', ''].includes(style.mask)
  if (style.display === 'none' || style.visibility !== 'visible') return create('g', {})
  if (!isPlain) return undefined
  const hasStroke = style.stroke !== 'none' && pixels(style, 'stroke-width') > 0
  const filled = (d: string): SVGElement => {
    const path = create('path', { d, 'fill-opacity': style.fillOpacity, opacity: style.opacity })
    path.style.cssText = `fill: ${style.fill}; stroke: none`
    return path
  }
  const stroked = (d: string, width: number, paint: string, opacity: string, ends: string): SVGElement => {
    const path = create('path', { d, opacity: style.opacity })
    path.style.cssText = `fill: none; stroke: ${paint}; stroke-opacity: ${opacity}; stroke-width: ${width}; stroke-linecap: ${ends}`
    return path
  }
  if (element instanceof SVGRectElement && !hasStroke && pixels(style, 'rx') === 0 && pixels(style, 'ry') === 0) {
    const { x, y, width, height } = element.getBBox()
    return filled(rectanglePath({ x, y, width, height }, tile, range))
  }
  if (element instanceof SVGCircleElement && !hasStroke) {
    const [x, y, r] = [element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value]
    const isInside = x - r >= 0 && y - r >= 0 && x + r <= tile.width && y + r <= tile.height
    return isInside ? stroked(dotPath(x, y, tile, range), 2 * r, style.fill, style.fillOpacity, 'round') : undefined
  }
  const lines = hasStroke && (style.fill === 'none' || element instanceof SVGLineElement) ? linesOf(element) : undefined
  if (lines === undefined) return undefined
  const width = pixels(style, 'stroke-width')
  const boxes = lines.map(line => boxOfLine(line, width))
  if (boxes.every(box => box !== undefined) && style.strokeLinecap === 'butt') {
    const path = filled(boxes.map(box => rectanglePath(box, tile, range)).join(''))
    path.style.fill = style.stroke
    path.setAttribute('fill-opacity', style.strokeOpacity)
    return path
  }
  const diagonals = diagonalPath(lines, tile, range)
  return diagonals === undefined ? undefined : stroked(diagonals, width, style.stroke, style.strokeOpacity, 'square')
}

/** Whether all that an element draws is in its tile: a cut at the tile’s edge would show as a seam. */
function isWithin(element: Element, tile: Tile): boolean {
  if (!(element instanceof SVGGraphicsElement) || element.querySelector('*') !== null) return false
  if (element.hasAttribute('transform')) return false
  const { x, y, width, height } = element.getBBox()
  const style = getComputedStyle(element)
  // A mitred corner reaches farthest.
  const reach = style.stroke === 'none' ? 0 : pixels(style, 'stroke-width') * 2
  return x >= reach && y >= reach && x + width <= tile.width - reach && y + height <= tile.height - reach
}

/** A pattern drawn over a range of its tiles; undefined where that would be too much, or is not possible. */
function drawPattern(pattern: Pattern, range: TileRange): SVGElement[] | undefined {
  const { tile, content, viewBox, aspect, contentScale } = pattern
  const isPlain = viewBox === null && contentScale.x === 1 && contentScale.y === 1
  const layers: SVGElement[] = []
  for (const kid of content.children) {
    if (['title', 'desc', 'metadata'].includes(kid.localName)) continue
    const through = drawThrough(kid, tile, range, isPlain)
    if (through !== undefined) {
      layers.push(through)
      continue
    }
    if (countTiles(range) > MOST_TILES) return undefined
    for (const { x, y } of cornersOf(range, tile)) {
      const [left, top, width, height] = [x, y, tile.width, tile.height].map(String) as [string, string, string, string]
      const place = { x: left, y: top, width, height }
      const overflow = isPlain && isWithin(kid, tile) ? 'visible' : 'hidden'
      const scaled = create('g', { transform: `scale(${contentScale.x} ${contentScale.y})` }, [copyOf(kid)])
      layers.push(
        create(
          'svg',
          {
            ...place,
            overflow,
            ...(viewBox === null ? {} : { viewBox }),
            ...(aspect === null ? {} : { preserveAspectRatio: aspect }),
          },
          [isPlain ? copyOf(kid) : scaled],
        ),
      )
    }
  }
  return layers
}

const URL_OF = /^url\(["']?[^"')#]*#([^"')]+)/

function patternOf(paint: string, element: Element): SVGPatternElement | undefined {
  const id = URL_OF.exec(paint)?.[1]
  const root = element.getRootNode()
  if (id === undefined || !(root instanceof Document || root instanceof ShadowRoot)) return undefined
  const found = root.getElementById(decodeURIComponent(id))
  return found instanceof SVGPatternElement ? found : undefined
}

/** What puts a pattern, cut to a shape, before the shape, which keeps its stroke; undefined where the pattern has to stay. */
function realize(shape: SVGGeometryElement, pattern: SVGPatternElement, no: number): (() => void) | undefined {
  const box = shape.getBBox()
  const read = box.width > 0 && box.height > 0 ? readPattern(pattern, box) : undefined
  const parent = shape.parentElement
  const to = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null
  const from = shape.getScreenCTM()
  if (read === undefined || to === null || from === null || !parent) return undefined
  if (read.content.querySelector(NOT_REPEATED) !== null) return undefined
  if ([...read.content.querySelectorAll('*')].some(kid => URL_OF.test(getComputedStyle(kid).fill))) return undefined
  const layers = drawPattern(read, tilesOver(boxThrough(read.transform.inverse(), box), read.tile))
  if (layers === undefined) return undefined
  const style = getComputedStyle(shape)
  const outline = copyOf(shape) as SVGElement
  outline.style.cssText += `; transform: none; stroke: none; fill: #000; fill-opacity: 1; opacity: 1; clip-rule: ${style.fillRule}; clip-path: none; mask: none; display: inline; visibility: visible`
  outline.removeAttribute('transform')
  const id = `deck-pattern-${no}`
  const matrix = DOMMatrix.fromMatrix(to).inverse().multiply(DOMMatrix.fromMatrix(from))
  const group = create('g', { transform: matrix.toString(), 'aria-hidden': 'true' }, [
    create('clipPath', { id }, [outline]),
    create('g', { 'clip-path': `url(#${id})` }, [create('g', { transform: read.transform.toString() }, layers)]),
  ])
  group.style.cssText = `opacity: ${Number(style.opacity) * Number(style.fillOpacity)}; visibility: ${style.visibility}; transition: none`
  return () => {
    shape.before(group)
    shape.style.setProperty('transition', 'none', 'important')
    shape.style.setProperty('fill', 'none', 'important')
  }
}

/** Draws the patterns that fill shapes as lines and areas: of a pattern the print makes pixels. */
export function realizePatterns(root: ParentNode): void {
  const shapes = [...elementsIn(root)].flatMap(element => {
    if (!(element instanceof SVGGeometryElement) || !closest(element, FRAME)) return []
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const pattern =
      !isShown || closest(element, 'pattern') ? undefined : patternOf(getComputedStyle(element).fill, element)
    return pattern === undefined ? [] : [{ element, pattern }]
  })
  // All is measured before anything is changed: after each change the browser would lay out the whole deck again.
  const changes = shapes.map(({ element, pattern }, index) => realize(element, pattern, index + 1))
  changes.forEach(change => change?.())
}
