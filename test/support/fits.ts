/** What a reader in the last row would trip over on a slide, measured in the page; runs in the browser. */
export interface Fault {
  slide: string
  fault: 'outside' | 'small' | 'long title' | 'over the foot'
  text: string
  measure: string
}

/**
 * Looks at the glyphs of every mounted slide: all of them on the canvas, none smaller than 16 px (14 in the source line and the
 * list of sources), titles of two lines at the most, nothing of the slide in the strip's or the source line's place.
 */
export function faultsOf(): Fault[] {
  const faults: Fault[] = []
  for (const frame of document.querySelectorAll('.print-slide-container')) {
    const canvas = frame.getBoundingClientRect()
    const note = (fault: Fault['fault'], node: Node, measure: string): void => {
      faults.push({ slide: frame.id, fault, text: (node.textContent ?? '').trim().slice(0, 60), measure })
    }
    const foot = frame.querySelector('.slide-foot-sources')
    const footBox = foot?.getBoundingClientRect()
    const strip = frame.querySelector('.topic-strip-name')?.getBoundingClientRect()
    if (
      foot &&
      footBox &&
      (footBox.height > 37 ||
        (strip && footBox.right > strip.left && footBox.width > 0 && foot.textContent?.trim() !== ''))
    )
      note(
        'over the foot',
        foot,
        `${Math.round(footBox.height)} high, ${Math.round(footBox.right - canvas.left)} to ${Math.round((strip?.left ?? 0) - canvas.left)}`,
      )
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (
        !element ||
        !node.textContent?.trim() ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
      const clipped = element.closest('caption, [class*=hidden], [class*=heard]')?.getBoundingClientRect()
      if (clipped && clipped.width <= 1) continue
      if (boxes.length === 0 || element.closest('[aria-hidden=true]:not(svg *)') !== null) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const least = element.closest('.slide-foot-sources, .source-list')
        ? 14
        : element.closest('code, .mono') || getComputedStyle(element).fontFamily.includes('JetBrains')
          ? 15
          : 16
      if (size < least) note('small', node, `${size} px, at least ${least}`)
      for (const box of boxes) {
        const [left, top, right, bottom] = [
          box.left - canvas.left,
          box.top - canvas.top,
          box.right - canvas.left,
          box.bottom - canvas.top,
        ].map(Math.round)
        if (left === undefined || top === undefined || right === undefined || bottom === undefined) continue
        if (left < 0 || top < 0 || right > canvas.width || bottom > canvas.height)
          note('outside', node, `${left},${top} to ${right},${bottom}`)
        if (
          footBox &&
          !element.closest('.slide-foot') &&
          box.bottom - 4 > footBox.top &&
          box.left < footBox.right &&
          box.right > footBox.left
        )
          note('over the foot', node, `ends at ${bottom}, the foot begins at ${Math.round(footBox.top - canvas.top)}`)
      }
    }
    const title = frame.querySelector('.slidev-layout.default h1')
    if (title && title.getBoundingClientRect().height > 101)
      note('long title', title, `${title.getBoundingClientRect().height} px`)
  }
  return faults
}
