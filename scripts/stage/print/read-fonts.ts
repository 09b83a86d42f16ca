import type { FontFace, FontUse, StaticFace } from './font-notes.ts'
import { elementsIn } from './walk.ts'

/** The elements of each use, in the order of the uses that were told. */
let elementsOf: HTMLElement[][] = []
/** The rules of each face that was told. */
let rulesOf: CSSFontFaceRule[] = []

const familiesIn = (list: string): string[] =>
  (list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []).map(name => name.trim().replace(/^["']|["']$/g, ''))

/** The text that an element shows itself, what its sheets and its value add with it. */
function ownText(element: Element): string {
  const texts = [...element.childNodes].flatMap(node =>
    node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [],
  )
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    texts.push(element.value, element.placeholder)
  return texts.join('').trim() === '' ? '' : texts.join('')
}

/** Pseudo-elements that show text, each with what it may show. */
const PSEUDO = ['::before', '::after', '::marker'] as const

function inBothCases(text: string): string {
  return text + text.toUpperCase() + text.toLowerCase()
}

/** All ways in which the page's text is set; each style is read once an element. */
function usesIn(root: ParentNode): FontUse[] {
  const uses = new Map<string, { use: Omit<FontUse, 'characters'>; characters: Set<string>; elements: HTMLElement[] }>()
  const add = (style: CSSStyleDeclaration, text: string, element: Element, isPseudo: boolean): void => {
    const { fontFamily, fontWeight, fontStretch, fontStyle, fontSize, fontVariationSettings, fontOpticalSizing } = style
    const settings = fontVariationSettings === 'normal' ? '' : fontVariationSettings
    const key = [fontFamily, fontWeight, fontStretch, fontStyle, fontSize, settings, fontOpticalSizing].join('|')
    let known = uses.get(key)
    if (known === undefined) {
      known = {
        use: {
          families: familiesIn(fontFamily),
          weight: Number(fontWeight),
          stretch: Number.parseFloat(fontStretch),
          italic: fontStyle !== 'normal',
          size: Number.parseFloat(fontSize),
          settings,
          optical: fontOpticalSizing !== 'none',
        },
        characters: new Set(),
        elements: [],
      }
      uses.set(key, known)
    }
    for (const character of inBothCases(text)) known.characters.add(character)
    if (!isPseudo) known.elements.push(element as HTMLElement)
  }
  for (const element of elementsIn(root)) {
    const text = ownText(element)
    if (text !== '') add(getComputedStyle(element), text, element, false)
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue
    for (const which of PSEUDO) {
      const style = getComputedStyle(element, which)
      const isMarker = which === '::marker'
      if (isMarker ? element.localName !== 'li' : style.content === 'none' || style.content === 'normal') continue
      add(style, isMarker ? '0123456789•◦▪' : style.content, element, true)
    }
  }
  elementsOf = [...uses.values()].map(({ elements }) => elements)
  return [...uses.values()].map(({ use, characters }) => ({ ...use, characters: [...characters].sort().join('') }))
}

/** A sheet of another machine that may be read, but not by a script: its text takes its place. */
async function openRemoteSheets(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    try {
      void link.sheet?.cssRules
    } catch {
      const text = await fetch(link.href).then(
        async answer => answer.text(),
        () => undefined,
      )
      if (text === undefined) continue
      const style = document.createElement('style')
      style.textContent = text.replace(
        /url\((["']?)(?!data:|https?:)([^)"']+)\1\)/g,
        (_, __, path: string) => `url("${new URL(path, link.href).href}")`,
      )
      link.replaceWith(style)
    }
  }
}

function* faceRulesIn(list: CSSRuleList): Generator<CSSFontFaceRule> {
  for (const rule of list) {
    if (rule instanceof CSSFontFaceRule) yield rule
    else if (rule instanceof CSSImportRule && rule.styleSheet) yield* faceRulesIn(rule.styleSheet.cssRules)
    else if (rule instanceof CSSGroupingRule) yield* faceRulesIn(rule.cssRules)
  }
}

const WEIGHTS: Record<string, number> = { normal: 400, bold: 700 }
const STRETCHES: Record<string, number> = {
  'ultra-condensed': 50,
  'extra-condensed': 62.5,
  condensed: 75,
  'semi-condensed': 87.5,
  normal: 100,
  'semi-expanded': 112.5,
  expanded: 125,
  'extra-expanded': 150,
  'ultra-expanded': 200,
}

function rangeOf(value: string, words: Record<string, number>, fallback: number): [number, number] {
  const numbers = value
    .split(/\s+/)
    .filter(part => part !== '')
    .map(part => words[part] ?? Number.parseFloat(part))
    .filter(number => !Number.isNaN(number))
  const [first = fallback, last = first] = numbers
  return [Math.min(first, last), Math.max(first, last)]
}

async function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('cannot be read'))
    reader.readAsDataURL(blob)
  })
}

async function faceOf(rule: CSSFontFaceRule): Promise<FontFace | undefined> {
  const said = (name: string): string => rule.style.getPropertyValue(name).trim()
  const address = /url\((?:"([^"]*)"|([^)]*))\)/.exec(said('src'))?.slice(1).find(Boolean)
  if (address === undefined) return undefined
  const url = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href
  const file = await fetch(url).then(
    async answer => (answer.ok ? base64(await answer.blob()) : undefined),
    () => undefined,
  )
  if (file === undefined) return undefined
  return {
    family: said('font-family').replace(/^["']|["']$/g, ''),
    weight: rangeOf(said('font-weight'), WEIGHTS, 400),
    stretch: rangeOf(said('font-stretch'), STRETCHES, 100),
    italic: /^(?:italic|oblique)/.test(said('font-style')),
    unicodeRange: said('unicode-range'),
    file,
    address: url.startsWith('data:') ? '' : url,
  }
}

/** How the page's text is set, and the faces it declares for that. */
export async function readFonts(): Promise<{ uses: FontUse[]; faces: FontFace[] }> {
  await openRemoteSheets()
  const uses = usesIn(document.body)
  const named = new Set(uses.flatMap(({ families }) => families.map(family => family.toLowerCase())))
  const rules = allFaceRules()
  const loaded = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, unicodeRange }) => faceKey(family, unicodeRange)),
  )
  const wanted = rules.filter(({ style }) => {
    const family = style.getPropertyValue('font-family').replace(/^["']|["']$/g, '')
    return named.has(family.toLowerCase()) && loaded.has(faceKey(family, style.getPropertyValue('unicode-range')))
  })
  const found = await Promise.all(wanted.map(async rule => ({ rule, face: await faceOf(rule) })))
  const known = found.filter((one): one is { rule: CSSFontFaceRule; face: FontFace } => one.face !== undefined)
  rulesOf = known.map(({ rule }) => rule)
  return { uses, faces: known.map(({ face }) => face) }
}

function faceKey(family: string, unicodeRange: string): string {
  const range = unicodeRange
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/U\+0+(?=[\dA-F])/g, 'U+')
  return `${family.replace(/^["']|["']$/g, '').toLowerCase()} ${range === '' || range === 'U+0-10FFFF' ? '' : range}`
}

function allFaceRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap(sheet => {
    try {
      return [...faceRulesIn(sheet.cssRules)]
    } catch {
      // A sheet of another machine that keeps its rules to itself.
      return []
    }
  })
}

function descriptorsOf({ style }: CSSFontFaceRule): string {
  const names = ['font-family', 'font-weight', 'font-stretch', 'font-style']
  return names.map(name => style.getPropertyValue(name).replace(/["']/g, '').toLowerCase()).join('|')
}

function removeRule(rule: CSSFontFaceRule): void {
  const parent = (rule.parentRule as CSSGroupingRule | null) ?? rule.parentStyleSheet
  const index = parent ? [...parent.cssRules].indexOf(rule) : -1
  if (index >= 0) parent?.deleteRule(index)
}

/** Puts static faces in the place of those declared ones, by their number, that they were made of. */
export async function useStaticFaces(faces: readonly StaticFace[], replaced: readonly number[]): Promise<void> {
  const gone = new Set(replaced.flatMap(no => (rulesOf[no] === undefined ? [] : [descriptorsOf(rulesOf[no])])))
  // Its parts for other characters too: of two faces under one name, the browser looks in the one that is nearer alone.
  for (const rule of allFaceRules()) if (gone.has(descriptorsOf(rule))) removeRule(rule)
  const added = faces.map(({ family, weight, stretch, italic, unicodeRange, file }) => {
    const bytes = Uint8Array.from(atob(file), character => character.charCodeAt(0))
    const face = new window.FontFace(family, bytes, {
      weight: String(weight),
      stretch: `${stretch}%`,
      style: italic ? 'italic' : 'normal',
      ...(unicodeRange === '' ? {} : { unicodeRange }),
    })
    document.fonts.add(face)
    return face
  })
  faces.forEach(({ family, uses = [] }) => {
    for (const element of uses.flatMap(use => elementsOf[use] ?? [])) {
      const list = getComputedStyle(element).fontFamily
      element.style.setProperty('font-family', `"${family}", ${list}`, 'important')
      element.style.setProperty('font-variation-settings', 'normal', 'important')
    }
  })
  await Promise.all(added.map(async face => face.load()))
  await document.fonts.ready
}
