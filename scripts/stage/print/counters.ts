const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function alphabetic(value: number): string {
  return value <= 0 ? '' : alphabetic(Math.floor((value - 1) / 26)) + String.fromCharCode(97 + ((value - 1) % 26))
}

function roman(value: number): string {
  const [size, sign] = ROMAN.find(([one]) => one <= value) ?? [0, '']
  return size === 0 ? '' : sign + roman(value - size)
}

/** A counter's value as a style of CSS writes it; in a style that we do not know, in digits. */
export function writeCounter(value: number, style: string): string {
  const letters = /^(?:lower|upper)-(?:alpha|latin)$/.test(style)
    ? alphabetic(value)
    : /^(?:lower|upper)-roman$/.test(style)
      ? roman(value)
      : ''
  if (letters !== '') return style.startsWith('upper') ? letters.toUpperCase() : letters
  return style === 'decimal-leading-zero' && value >= 0 && value < 10 ? `0${value}` : String(value)
}

/** A counter, from the element that set it up on, for what stands beside that element and within. */
interface Counter {
  name: string
  parent: Element | null
  value: number
}

/** The pairs of a name and a number that `counter-reset` and the like are made of. */
function pairs(value: string): [string, number][] {
  return [...value.matchAll(/([\w-]+)\s+(-?\d+)/g)].map(([, name = '', number]) => [name, Number(number)])
}

/** The counters of CSS, as they stand while a document is walked through in its order. */
export class Counters {
  #open: Counter[] = []

  /** Takes what an element, or what is generated in it, does to counters; the parent is what it stands in. */
  enter(style: CSSStyleDeclaration, parent: Element | null): void {
    for (const [name, value] of pairs(style.counterReset)) {
      this.#open = this.#open.filter(one => one.name !== name || one.parent !== parent)
      this.#open.push({ name, parent, value })
    }
    for (const [name, value] of pairs(style.counterIncrement)) this.#find(name, parent).value += value
    for (const [name, value] of pairs(style.counterSet)) this.#find(name, parent).value = value
  }

  /** Forgets what was set up within an element. */
  leave(element: Element): void {
    this.#open = this.#open.filter(({ parent }) => parent !== element)
  }

  value(name: string): number {
    return this.#open.findLast(one => one.name === name)?.value ?? 0
  }

  values(name: string): number[] {
    const all = this.#open.filter(one => one.name === name).map(({ value }) => value)
    return all.length === 0 ? [0] : all
  }

  #find(name: string, parent: Element | null): Counter {
    const known = this.#open.findLast(one => one.name === name)
    if (known) return known
    const made = { name, parent, value: 0 }
    this.#open.push(made)
    return made
  }
}
