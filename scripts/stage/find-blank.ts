import type { CDPSession, Page } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { PNG } from 'pngjs'
import { stagePage } from './page-functions.ts'

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
  for (const { id, ...clip } of await stagePage.call(page, 'seeminglyBlank')) {
    const { data } = await protocol.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...clip, scale: 0.5 },
      captureBeyondViewport: true,
    })
    if (isOneColour(PNG.sync.read(Buffer.from(data, 'base64')))) blank.push(id)
  }
  return blank
}
