import type { Overlay } from './overlay.ts'
import type { StageLink, Stroke } from './stage-link.ts'
import { ref, watch } from 'vue'
import { addOverlay, slideBox } from './overlay.ts'

/** Where the pointer is on the slide, in parts of its width and height. */
function placeOf({ target, clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = slideBox((target as Element).ownerDocument)
  return [(clientX - left) / width, (clientY - top) / height]
}

/** Pointer and pen: what the speaker shows with the mouse on the desk's slide, seen in every window. */
export function usePen(link: StageLink, idNow: () => string) {
  const isPointing = ref(false)
  const isDrawing = ref(false)
  let overlay: Overlay | undefined
  let strokes: Stroke[] = []

  function begin(event: PointerEvent): void {
    if (isDrawing.value) strokes = [...strokes, { slide: idNow(), points: [placeOf(event)] }]
  }

  function move(event: PointerEvent): void {
    const at = placeOf(event)
    if (isPointing.value) {
      link.aside({ kind: 'pointer', at })
      overlay?.pointer(at)
    }
    const last = strokes.at(-1)
    if (!isDrawing.value || event.buttons !== 1 || last === undefined) return
    last.points.push(at)
    overlay?.strokes(strokes, idNow())
    link.aside({ kind: 'strokes', strokes })
  }

  watch(isPointing, is => {
    if (is) return
    link.aside({ kind: 'pointer' })
    overlay?.pointer(undefined)
  })

  return {
    isPointing,
    isDrawing,
    /** Takes the document of the slide. */
    connect(document: Document): void {
      overlay = addOverlay(document)
      document.addEventListener('pointerdown', begin)
      document.addEventListener('pointermove', move)
    },
    /** Draws the strokes of the slide that is shown now. */
    redraw: () => void overlay?.strokes(strokes, idNow()),
    clear: () => void (strokes = []),
    putDown(): void {
      isPointing.value = false
      isDrawing.value = false
    },
  }
}
