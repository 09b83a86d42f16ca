import type { CDPSession, Page } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { PNG } from 'pngjs'

/** Runs in the page: the slides in which no element is found that would show anything. */
function seeminglyBlank(): { id: string; x: number; y: number; width: number; height: number }[] {
  const clear = ['rgba(0, 0, 0, 0)', 'transparent']
  const shows = (element: Element, ground: string): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    if (element.matches('img, svg, canvas, video, iframe, object, input, progress, meter')) return true
    if ([...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== ''))
      return true
    const { backgroundImage, backgroundColor, borderTopWidth } = getComputedStyle(element)
    return (
      backgroundImage !== 'none' ||
      Number.parseFloat(borderTopWidth) > 0 ||
      (!clear.includes(backgroundColor) && backgroundColor !== ground)
    )
  }
  return [...document.querySelectorAll('.print-slide-container')].flatMap(container => {
    const ground = getComputedStyle(container).backgroundColor
    if ([...container.querySelectorAll('*')].some(element => shows(element, ground))) {
      return []
    }
    const { x, y, width, height } = container.getBoundingClientRect()
    return [{ id: container.id, x: x + scrollX, y: y + scrollY, width, height }]
  })
}

function isOneColour({ data }: PNG): boolean {
  const first = data.readUInt32BE(0)
  for (let at = 4; at < data.length; at += 4) {
    if (data.readUInt32BE(at) !== first) return false
  }
  return true
}

/** The ids of the slides on which nothing is to be seen: no element that would show, and a picture of one colour. */
export async function findBlank(page: Page, protocol: CDPSession): Promise<string[]> {
  const blank: string[] = []
  for (const { id, ...clip } of await page.evaluate(seeminglyBlank)) {
    const { data } = await protocol.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...clip, scale: 0.5 },
      captureBeyondViewport: true,
    })
    if (isOneColour(PNG.sync.read(Buffer.from(data, 'base64')))) blank.push(id)
  }
  return blank
}
