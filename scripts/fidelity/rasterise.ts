import type { Picture } from './compare-pictures.ts'
import { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { DeckError } from '../error.ts'

/** What of a canvas is used here. */
interface Canvas {
  width: number
  height: number
  getContext: (kind: '2d') => { getImageData: (x: number, y: number, width: number, height: number) => Picture }
  toBuffer?: (type: 'image/png') => Buffer
}

/** Draws the pages of a PDF, a pixel for a CSS pixel. */
export async function* rasterisePdf(bytes: Uint8Array): AsyncGenerator<Picture> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => {
    throw new DeckError('machine', 'comparing a PDF takes pdf.js; npm install --save-dev pdfjs-dist')
  })
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 96 / 72 })
      const factory = document.canvasFactory as { create: (width: number, height: number) => { canvas: Canvas } }
      const { canvas } = factory.create(Math.round(viewport.width), Math.round(viewport.height))
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' }).promise
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      yield { width: canvas.width, height: canvas.height, data }
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
}

/** A picture that a browser took. */
export function readPicture(png: Buffer): Picture {
  return PNG.sync.read(png)
}

/** The same picture as a file. */
export function writePicture({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return PNG.sync.write(png)
}
