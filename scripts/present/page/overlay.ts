import type { Stroke } from './stage-link.ts'

/** What lies over the slide: the dark screen, the pointer, the pen's strokes and the audience's code. */
export interface Overlay {
  black: (isBlack: boolean) => void
  code: (isShown: boolean) => void
  pointer: (at: [number, number] | undefined) => void
  strokes: (strokes: readonly Stroke[], slide: string) => void
}

const STYLE = `
.deck-overlay{position:fixed;inset:0;z-index:2147483000;pointer-events:none}
.deck-overlay>*{position:absolute}
.deck-black{inset:0;background:#000}
.deck-pointer{width:2.2vmin;height:2.2vmin;margin:-1.1vmin;border-radius:50%;background:#ff3b30;box-shadow:0 0 1.2vmin .4vmin #ff3b3099}
.deck-pen{overflow:visible}
.deck-pen path{fill:none;stroke:#d6231a;stroke-width:.004;stroke-linecap:round;stroke-linejoin:round;vector-effect:none}
.deck-code{inset:0;margin:auto;width:min(60vmin,90vw);height:fit-content;padding:3vmin;border-radius:1.5vmin;background:#fff;color:#0f1420;text-align:center;font:600 3.4vmin/1.3 Inter,system-ui,sans-serif;box-shadow:0 0 0 200vmax #0009}
.deck-code img{display:block;width:100%}
.deck-code p{margin:1vmin 0 0;overflow-wrap:anywhere}
.deck-overlay [hidden]{display:none}`

/** The slide's rectangle in a window: where parts of its width and height are. */
export function slideBox(document: Document): DOMRect {
  const slide = document.querySelector('#slide-content') ?? document.documentElement
  return slide.getBoundingClientRect()
}

/** Puts the overlay into a window that shows Slidev. */
export function addOverlay(document: Document, follow?: string): Overlay {
  const style = document.createElement('style')
  style.textContent = STYLE
  document.head.append(style)
  const root = document.createElement('div')
  root.className = 'deck-overlay'
  root.innerHTML =
    '<svg class="deck-pen" aria-hidden="true"></svg><div class="deck-pointer" aria-hidden="true" hidden></div><div class="deck-code" hidden><img alt=""><p></p></div><div class="deck-black" hidden></div>'
  document.body.append(root)
  const find = <Of extends Element>(name: string): Of => root.querySelector(`.${name}`) as Of
  const [pen, pointer, code, black] = [
    find<SVGElement>('deck-pen'),
    find<HTMLElement>('deck-pointer'),
    find<HTMLElement>('deck-code'),
    find<HTMLElement>('deck-black'),
  ]
  let drawn: string[] = []

  function drawPen(): void {
    const { left, top, width, height } = slideBox(document)
    // Not laid out yet.
    if (width === 0) return
    Object.assign(pen.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
    pen.setAttribute('viewBox', `0 0 1 ${height / width}`)
    pen.innerHTML = drawn.map(path => `<path d="${path}"/>`).join('')
  }
  document.defaultView?.addEventListener('resize', drawPen)

  return {
    black: isBlack => void (black.hidden = !isBlack),
    code(isShown) {
      code.hidden = !isShown || follow === undefined
      if (code.hidden) return
      const image = code.querySelector('img') as HTMLImageElement
      image.src = '/__deck/code.svg'
      image.alt = `QR: ${follow}`
      ;(code.querySelector('p') as HTMLElement).textContent = (follow ?? '').replace(/^https?:\/\/|\/$/g, '')
    },
    pointer(at) {
      pointer.hidden = at === undefined
      if (at === undefined) return
      const { left, top, width, height } = slideBox(document)
      Object.assign(pointer.style, { left: `${left + at[0] * width}px`, top: `${top + at[1] * height}px` })
    },
    strokes(strokes, slide) {
      const { width, height } = slideBox(document)
      const ratio = width === 0 ? 1 : height / width
      drawn = strokes
        .filter(stroke => stroke.slide === slide && stroke.points.every(point => point.every(Number.isFinite)))
        .map(({ points }) => `M${points.map(([x, y]) => `${x.toFixed(4)} ${(y * ratio).toFixed(4)}`).join('L')}`)
      drawPen()
    },
  }
}
