import type { Box } from '../../model/diagnostic.ts'
import type { Quad } from './geometry.ts'
import type { TextLine } from './view.ts'
import { CODE_BLOCK } from '../../slidev/markup.ts'
import { boundsOf, cornersOf, heightScale, keepsUpright, ownWidth, turnedBox } from './geometry.ts'

/** A line's letters without the room above, below and beside them. */
export interface Ink {
  text: string
  /** Turned as the text is. */
  shape: Quad
  bounds: Box
}

/** In pixels of the font, from the base line up and down. */
interface Metrics {
  above: number
  below: number
  inkAbove: number
  inkBelow: number
}

/** What stands on a line, and where, from the line's left end. */
interface Words {
  text: string
  left: number
  width: number
}

const known = new WeakMap<TextLine, Ink>()
const measured = new Map<string, Metrics>()
let pen: CanvasRenderingContext2D | null | undefined

function metricsOf({ style }: TextLine['owner'], text: string): Metrics | undefined {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const key = `${font}\n${text}`
  const before = measured.get(key)
  if (before) return before
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return undefined
  pen.font = font
  const {
    fontBoundingBoxAscent: above,
    fontBoundingBoxDescent: below,
    actualBoundingBoxAscent: inkAbove,
    actualBoundingBoxDescent: inkBelow,
  } = pen.measureText(text)
  const found = { above, below, inkAbove, inkBelow }
  measured.set(key, found)
  return found
}

function asShown(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase()
  return transform === 'lowercase' ? text.toLowerCase() : text
}

function wordsOf({ node, index, box, lines }: TextLine): Words {
  const range = document.createRange()
  const boxesOf = (from: number, to: number): DOMRect[] => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
  }
  const line = boxesOf(0, node.length)[index]
  const whole = { text: node.data.trim().replaceAll(/\s+/g, ' '), left: 0, width: box.width }
  if (!line) return whole
  const isOnLine = ({ y, height, left, right }: DOMRect): boolean =>
    Math.abs(y + height / 2 - line.y - line.height / 2) < line.height / 4 &&
    left >= line.left - 1 &&
    right <= line.right + 1
  const pieces =
    lines === 1
      ? [node.data.trimEnd().length].map(to => ({ from: to - node.data.trim().length, to }))
      : [...node.data.matchAll(/\S+/g)].map(({ 0: word, index: from }) => ({ from, to: from + word.length }))
  const on = pieces
    .map(({ from, to }) => ({ from, to, boxes: boxesOf(from, to).filter(isOnLine) }))
    .filter(({ boxes }) => boxes.length > 0)
  const boxes = on.flatMap(one => one.boxes)
  if (boxes.length === 0) return whole
  const left = Math.min(...boxes.map(one => one.left))
  return {
    text: node.data.slice(on[0]?.from, on.at(-1)?.to).replaceAll(/\s+/g, ' '),
    left: left - line.left,
    width: Math.max(...boxes.map(one => one.right)) - left,
  }
}

function measure(line: TextLine): Ink {
  const { box, owner } = line
  const { text, left, width } = wordsOf(line)
  const { style, linear } = owner
  const metrics = metricsOf(owner, asShown(text, style.textTransform))
  if (!metrics || metrics.above + metrics.below === 0 || style.writingMode !== 'horizontal-tb') {
    return { text, shape: cornersOf(box), bounds: box }
  }
  const height = metrics.above + metrics.below
  const top = metrics.above - metrics.inkAbove
  const inkHeight = metrics.inkAbove + metrics.inkBelow
  if (!keepsUpright(linear)) {
    const own = ownWidth(box, linear, height)
    const shape = turnedBox({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, linear, {
      x: -own / 2,
      y: top - height / 2,
      width: own,
      height: inkHeight,
    })
    return { text, shape, bounds: boundsOf(shape) }
  }
  const scale = box.height / height
  const spacing = (Number.parseFloat(style.letterSpacing) || 0) * heightScale(linear)
  const bounds = {
    x: box.x + left,
    y: box.y + top * scale,
    width: Math.max(0, width - spacing),
    height: inkHeight * scale,
  }
  return { text, shape: cornersOf(bounds), bounds }
}

/** Where the letters of a line are, as its font draws them. */
export function inkOf(line: TextLine): Ink {
  const ink = known.get(line) ?? measure(line)
  known.set(line, ink)
  return ink
}

/** What is cited of a line: its letters, or all of the line of code that they stand in. */
export function wordsAt(line: TextLine): string {
  return line.owner.element.closest(`${CODE_BLOCK} .line`)?.textContent ?? inkOf(line).text
}
