/** Words for what is drawn in MathML; of another language, what was written stands for itself. */
interface MathWords {
  over: string
  sub: string
  sup: string
  squared: string
  root: string
  rootOf: string
  of: string
  from: string
  to: string
  signs: Record<string, string>
}

const WORDS: Record<string, MathWords> = {
  en: {
    over: 'over',
    sub: 'sub',
    sup: 'to the power of',
    squared: 'squared',
    root: 'the square root of',
    rootOf: 'root of',
    of: 'of',
    from: 'from',
    to: 'to',
    signs: { '+': 'plus', '−': 'minus', '-': 'minus', '=': 'equals', '×': 'times', '⋅': 'times', '/': 'over' },
  },
  it: {
    over: 'su',
    sub: 'indice',
    sup: 'alla',
    squared: 'al quadrato',
    root: 'radice di',
    rootOf: 'radice di',
    of: 'di',
    from: 'da',
    to: 'a',
    signs: { '+': 'più', '−': 'meno', '-': 'meno', '=': 'uguale a', '×': 'per', '⋅': 'per', '/': 'su' },
  },
}

/** Signs that most screen readers say nothing for, where they stand between words. */
const SIGNS: Record<string, Record<string, string>> = {
  en: {
    '≤': 'is at most',
    '≥': 'is at least',
    '≠': 'is not',
    '≈': 'is about',
    '∑': 'the sum',
    '∏': 'the product',
    '∫': 'the integral',
    '∞': 'infinity',
    '→': 'to',
    '∈': 'in',
    '√': 'the root',
    '<': 'is less than',
    '>': 'is greater than',
    '±': 'plus or minus',
    '∂': 'partial',
  },
  it: {
    '≤': 'al più',
    '≥': 'almeno',
    '≠': 'diverso da',
    '≈': 'circa',
    '∑': 'la somma',
    '∏': 'il prodotto',
    '∫': 'l’integrale',
    '∞': 'infinito',
    '→': 'a',
    '∈': 'in',
    '√': 'la radice',
    '<': 'minore di',
    '>': 'maggiore di',
    '±': 'più o meno',
    '∂': 'derivata parziale',
  },
}

/** What is said of a formula that MathML describes; undefined in a language that we have no words of. */
export function sayMath(math: Element, language: string): string | undefined {
  const code = language.split('-')[0]?.toLowerCase() ?? ''
  const words = WORDS[code]
  if (words === undefined) return undefined
  const signs = { ...SIGNS[code], ...words.signs }
  const said = (element: Element | undefined): string => (element === undefined ? '' : say(element))
  const join = (...parts: string[]): string => parts.filter(part => part !== '').join(' ')

  function say(element: Element): string {
    const kids = [...element.children]
    const [first, second, third] = kids
    switch (element.localName) {
      case 'annotation':
      case 'annotation-xml':
        return ''
      case 'mo': {
        const sign = element.textContent.trim()
        return signs[sign] ?? (/^[\s\u2061-\u2064]*$/.test(sign) ? '' : sign)
      }
      case 'mfrac':
        return join(said(first), words?.over ?? '', said(second))
      case 'msqrt':
        return join(words?.root ?? '', ...kids.map(say))
      case 'mroot':
        return join(said(second), words?.rootOf ?? '', said(first))
      case 'msup': {
        const power = said(second)
        return power === '2' ? join(said(first), words?.squared ?? '') : join(said(first), words?.sup ?? '', power)
      }
      case 'msub':
        return join(said(first), words?.sub ?? '', said(second))
      case 'msubsup':
      case 'munderover':
        return join(said(first), words?.from ?? '', said(second), words?.to ?? '', said(third))
      case 'munder':
        return join(said(first), words?.of ?? '', said(second))
      default:
        return kids.length === 0 ? element.textContent.trim() : join(...kids.map(say))
    }
  }
  return say(math).replace(/\s+/g, ' ').trim()
}

/** What stands for a formula: words, or what was written. */
export function nameOfFormula(element: Element, language: string): string {
  const math = element.localName === 'math' ? element : element.querySelector('math')
  const written = (element.querySelector('annotation')?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim()
  return (math && sayMath(math, language)) || written
}
