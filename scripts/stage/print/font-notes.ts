/** A way in which text is set, and the characters set so. */
export interface FontUse {
  /** The names that its elements ask for, the first first. */
  families: string[]
  weight: number
  /** In percent. */
  stretch: number
  /** Whether it is slanted. */
  italic: boolean
  /** In CSS pixels. */
  size: number
  /** The axes that its elements set themselves, as CSS writes them. */
  settings: string
  /** Whether letters are drawn for their size where the font can. */
  optical: boolean
  characters: string
}

/** A face that the page declares, and may use. */
export interface FontFace {
  family: string
  /** As declared, each from the least to the most. */
  weight: [number, number]
  stretch: [number, number]
  italic: boolean
  unicodeRange: string
  /** The file, in base64. */
  file: string
  /** Its address, for messages. */
  address: string
}

/** A face of one weight, width and slant that takes the place of one that has many. */
export interface StaticFace {
  family: string
  weight: number
  stretch: number
  italic: boolean
  unicodeRange: string
  /** A TrueType file, in base64. */
  file: string
  /** The uses that have to be pointed at it, by their number; none where it answers to the same name. */
  uses?: number[]
}
