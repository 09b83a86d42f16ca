import { encode } from 'uqr'

export interface QrCode {
  /** Modules on a side, without the free margin. */
  size: number
  /** Every dark module as a square of 1, in one path. */
  path: string
}

/** An address as a QR code, drawn where it is used: no request, no picture. The same address gives the same code. */
export function qrOf(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'L', border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}

/** An address as somebody reads it aloud: `https://example.org/detroit/` => `example.org/detroit`. */
export function shortAddress(address: string): string {
  return address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
}

/** A short address in lines of so many letters, broken after a `/` where it can be. */
export function addressLines(address: string, most: number): string[] {
  return address.split(/(?<=\/)/).reduce<string[]>((lines, part) => {
    const last = lines.at(-1)
    return last === undefined || (last + part).length > most ? [...lines, part] : [...lines.slice(0, -1), last + part]
  }, [])
}
