import type { Box } from '../../model/diagnostic.ts'
import type { View } from './view.ts'

/** Where a picture should be that did not load: what lies there would have another ground. */
export function gapsOf({ seen }: View, lost: readonly string[]): Box[] {
  const isLost = (address: string): boolean => lost.includes(new URL(address, document.baseURI).href)
  return seen
    .filter(
      ({ element, style }) =>
        (element instanceof HTMLImageElement && element.complete && element.naturalWidth === 0) ||
        [...style.backgroundImage.matchAll(/url\("([^"]+)"\)/g)].some(([, address = '']) => isLost(address)) ||
        (element instanceof HTMLVideoElement && isLost(element.currentSrc || element.src)),
    )
    .map(({ box }) => box)
}
