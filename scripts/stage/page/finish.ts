import { MONACO_COLOURS } from '../../slidev/markup.ts'

/** Brings what moves to its end, stops what has none, and has everything loaded and coloured as it will be printed. */
export function finishAnimations(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager'
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause()
  for (const style of document.querySelectorAll<HTMLStyleElement>(MONACO_COLOURS)) style.media = ''
  for (const animation of document.getAnimations()) {
    if (animation.playState === 'finished' || animation.playState === 'paused') continue
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) {
      animation.finish()
    } else {
      animation.pause()
      animation.currentTime = 0
    }
  }
}
