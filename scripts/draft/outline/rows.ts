/** Rows of neighbours whose words are about the same: `[30, 40, 20, 50]` in two rows => `[30, 40] [20, 50]`. */
export function inRows<Item>(items: readonly Item[], rows: number, wordsOf: (item: Item) => number): Item[][] {
  const total = items.reduce((sum, item) => sum + wordsOf(item), 0)
  const result: Item[][] = Array.from({ length: rows }, () => [])
  let before = 0
  for (const [index, item] of items.entries()) {
    const middle = before + wordsOf(item) / 2
    const share = total === 0 ? index / items.length : middle / total
    result[Math.min(rows - 1, Math.floor(share * rows))]?.push(item)
    before += wordsOf(item)
  }
  return result.filter(row => row.length > 0)
}

/** As few rows as keep to so many words and items each, and about alike; an item that has too many words alone has a row of its own. */
export function inRoom<Item>(
  items: readonly Item[],
  room: { words: number; items: number },
  wordsOf: (item: Item) => number,
): Item[][] {
  const total = items.reduce((sum, item) => sum + wordsOf(item), 0)
  const fewest = Math.max(1, Math.ceil(total / room.words), Math.ceil(items.length / room.items))
  const fits = (row: readonly Item[]): boolean =>
    row.length === 1 || (row.length <= room.items && row.reduce((sum, item) => sum + wordsOf(item), 0) <= room.words)
  // One row more than the fewest is nearly always enough.
  for (let rows = fewest; rows < fewest + 3 && rows < items.length; rows++) {
    const tried = inRows(items, rows, wordsOf)
    if (tried.every(fits)) return tried
  }
  const rows: Item[][] = []
  for (const item of items) {
    const last = rows.at(-1)
    if (last && fits([...last, item])) last.push(item)
    else rows.push([item])
  }
  return rows
}
