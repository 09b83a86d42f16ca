declare module 'fontverter' {
  import type { Buffer } from 'node:buffer'

  /** A font file in another format. */
  export function convert(font: Buffer, to: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>
}
