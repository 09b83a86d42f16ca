/** So far a finger has to go, in CSS pixels, and more across than along. */
const FAR = 60

/** Hears swipes to the left and right; none that begin on a control, which has its own use for a finger. */
export function onSwipe(window: Window, hear: (way: 'left' | 'right') => void): void {
  let from: { x: number; y: number } | undefined
  window.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const [touch] = touches
      const isControl = (target as Element | null)?.closest?.('button, input, [role=slider], select, a') !== null
      from = touches.length === 1 && touch && !isControl ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    { passive: true },
  )
  window.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (from === undefined || touch === undefined) return
      const across = touch.clientX - from.x
      if (Math.abs(across) > FAR && Math.abs(across) > 1.5 * Math.abs(touch.clientY - from.y))
        hear(across < 0 ? 'left' : 'right')
      from = undefined
    },
    { passive: true },
  )
}
