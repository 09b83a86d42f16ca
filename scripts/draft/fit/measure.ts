/** How a mounted slide stands in its room; in CSS pixels of the canvas. */
export interface Measure {
  /** Counted from 1. */
  slide: number
  /** How far its content runs beyond the room at the foot and at the side; 0 or less where it fits. */
  over: { foot: number; side: number }
  /** Lines of its title. */
  titleLines: number
  /** The height of what the body's parts have for themselves: items, rows, lines of code, paragraphs of a quote. */
  room: number
  /** Each part's height, with the gap to the next. */
  parts: number[]
}

/** Runs in the page: measures every slide by the boxes of its glyphs and pictures, against the margins of its layout. */
export function measureSlides(): Measure[] {
  const containers = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  /** What is placed by itself, as a slide's foot or drawing is, has the whole slide for its room. */
  const isPlaced = (element: Element, root: Element): boolean => {
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      if (['absolute', 'fixed'].includes(getComputedStyle(at).position)) return true
    }
    return false
  }

  function boxesIn(root: Element): { box: DOMRect; placed: boolean }[] {
    const boxes: { box: DOMRect; placed: boolean }[] = []
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      if (!parent || node.nodeValue?.trim() === '' || parent.closest('svg, style, script') || !parent.checkVisibility())
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const placed = isPlaced(parent, root)
      for (const box of range.getClientRects()) boxes.push({ box, placed })
    }
    for (const image of root.querySelectorAll('img')) {
      boxes.push({ box: image.getBoundingClientRect(), placed: isPlaced(image, root) })
    }
    return boxes
  }

  function partsOf(root: Element): Element[] {
    const found = ['ul > li, ol > li', 'tbody > tr', 'pre .line', 'blockquote > p'].map(selector =>
      [...root.querySelectorAll(selector)].filter(part => !isPlaced(part, root)),
    )
    return found.find(parts => parts.length > 0) ?? []
  }

  return containers.map(container => {
    const root = container.querySelector('.slidev-layout') ?? container
    const slide = container.getBoundingClientRect()
    const scale = slide.width / container.offsetWidth || 1
    const style = getComputedStyle(root)
    const inner = root.getBoundingClientRect()
    const foot = Math.min(inner.bottom, slide.bottom) - Number.parseFloat(style.paddingBottom) * scale
    const side = Math.min(inner.right, slide.right) - Number.parseFloat(style.paddingRight) * scale
    const over = { foot: -Infinity, side: -Infinity }
    for (const { box, placed } of boxesIn(root)) {
      over.foot = Math.max(over.foot, box.bottom - (placed ? slide.bottom : foot))
      over.side = Math.max(
        over.side,
        box.right - (placed ? slide.right : side),
        (placed ? slide.left : inner.left) - box.left,
      )
    }
    // What is cut off by an element of its own, as a wide line of code is, reaches over too.
    for (const element of root.querySelectorAll('pre, table'))
      over.side = Math.max(over.side, (element.scrollWidth - element.clientWidth) * scale)
    const title = root.querySelector('h1')
    const lines = new Set(
      title
        ? [
            ...(() => {
              const range = document.createRange()
              range.selectNodeContents(title)
              return range.getClientRects()
            })(),
          ].map(({ bottom }) => Math.round(bottom / 8))
        : [],
    )
    const parts = partsOf(root).map(part => part.getBoundingClientRect())
    const first = parts[0]
    return {
      slide: Number(container.id.split('-')[0]),
      over: { foot: Math.round(over.foot / scale), side: Math.round(over.side / scale) },
      titleLines: lines.size,
      room: first ? Math.floor((foot - first.top) / scale) : 0,
      parts: parts.map((box, index) => Math.ceil(((parts[index + 1]?.top ?? box.bottom) - box.top) / scale)),
    }
  })
}
