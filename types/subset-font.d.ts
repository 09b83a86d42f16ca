declare module 'subset-font' {
  import type { Buffer } from 'node:buffer'

  interface Options {
    targetFormat?: 'truetype' | 'woff' | 'woff2'
    /** Where each axis is fixed. */
    variationAxes?: Record<string, number>
  }

  /** A font with some characters of another one. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
