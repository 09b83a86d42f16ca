/** The slide's canvas and grid, in pixels: 12 columns of 72.667 with gutters of 24 between the margins. */
export const CANVAS = { width: 1280, height: 720 } as const
export const CONTENT = { left: 72, right: 1208, width: 1136 } as const

const COLUMN_STEP = 1160 / 12
const COLUMN_WIDTH = COLUMN_STEP - 24

/** Left edge of column 1 to 12: `column(1)` => 72, `column(3)` => 265.33. */
export function column(index: number): number {
  return CONTENT.left + (index - 1) * COLUMN_STEP
}

/** Width of so many columns with the gutters between them: `columns(12)` => 1136. */
export function columns(count: number): number {
  return count * COLUMN_STEP - 24
}

export { COLUMN_WIDTH }
