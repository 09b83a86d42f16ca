/** How many letters must change, go or come to make one word of the other. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [at, other] of [...to].entries()) {
      next.push(Math.min((row[at] ?? 0) + (letter === other ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The one of the known words that was probably meant: at most a third of its letters are different. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; away: number } | undefined
  for (const candidate of known) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (
      away <= Math.max(1, Math.ceil(Math.min(word.length, candidate.length) / 3)) &&
      (best === undefined || away < best.away)
    )
      best = { word: candidate, away }
  }
  return best?.word
}

/** ` Did you mean "way"?` or nothing. */
export function hint(word: string, known: Iterable<string>, quote = (name: string) => `"${name}"`): string {
  const found = nearest(word, known)
  return found === undefined ? '' : ` Did you mean ${quote(found)}?`
}

/** `['a', 'b', 'c']` => `a, b or c` */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
