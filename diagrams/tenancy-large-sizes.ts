/** A model's large drawing is as wide as six columns of the grid; how high it is, is its slide's choice. */
export const LARGE_WIDTH = 556
/** Below this, rows would be lower than a pod. */
export const LARGE_LEAST_HEIGHT = 330

export const INSET = 20
export const INNER = LARGE_WIDTH - 2 * INSET
export const BAR = 36
export const FIRST_BAR = { x: INSET, y: INSET, width: INNER, height: BAR }
export const POD = { width: 46, height: 26, gap: 10 }
export const HOSTED = { width: 112, height: 46 }

export const centre = (box: { x: number; width: number }) => box.x + box.width / 2
