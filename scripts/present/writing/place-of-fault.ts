import type { Place } from '../../model/place.ts'
import type { SlideSource } from '../../source/slide-source.ts'

/** What went wrong in a slide while it was drawn. */
export interface DrawingFault {
  slide: number
  message: string
  /** The components around the place, the innermost first. */
  components: string[]
}

const kebab = (name: string): string => name.replaceAll(/\B[A-Z]/g, letter => `-${letter}`).toLowerCase()
const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')

/** What stands in the slide where the fault is likely: the tag of a component, or the name that an expression has read in vain. */
function marks({ message, components }: DrawingFault): RegExp[] {
  const tags = components.map(name => new RegExp(`<(?:${escaped(name)}|${escaped(kebab(name))})(?=[\\s/>])`))
  const [, read] = /\(reading '([^']+)'\)/.exec(message) ?? []
  const [, called] = /^([\w$.]+) is not (?:a function|defined)/.exec(message.replace(/^\w+Error: /, '')) ?? []
  const names = [read === undefined ? undefined : `\\.\\s*${escaped(read)}\\b`, called && `${escaped(called)}\\b`]
  return [...tags, ...names.flatMap(name => (name ? [new RegExp(name)] : []))]
}

/** Where in the deck's files the fault stands; the slide's beginning where nothing says more. */
export function placeOfFault(fault: DrawingFault, { file, line, content, slide }: SlideSource): Place {
  const lines = content.split('\n')
  for (const mark of marks(fault)) {
    const at = lines.findIndex(one => mark.test(one))
    if (at !== -1) return { file, line: line + at, column: (mark.exec(lines[at] ?? '')?.index ?? 0) + 1, slide }
  }
  const first = lines.findIndex(one => one.trim() !== '')
  return { file, line: line + Math.max(0, first), column: 1, slide }
}

/**
 * Where in a slide's Markdown a place in its compiled page is: the same tag, counted from the slide's beginning.
 *
 * @param source The slide.
 * @param code What was compiled of it.
 * @param at The place in that, lines and columns counted from 1 and 0 as the compiler does.
 */
export function placeInSlide(source: SlideSource, code: string, at: { line: number; column: number }): Place {
  const { file, line, content, slide } = source
  const compiled = code.split('\n')
  const here = (compiled[at.line - 1] ?? '').slice(Math.max(0, at.column - 1))
  const [, tag] = /^\s*<\/?([\w-]+)/.exec(here) ?? []
  const lines = content.split('\n')
  const placeAt = (index: number, column: number): Place => ({ file, line: line + index, column: column + 1, slide })
  if (tag !== undefined) {
    const opening = new RegExp(`</?${escaped(tag)}(?=[\\s/>]|$)`, 'g')
    const before = `${compiled.slice(0, at.line - 1).join('\n')}\n${(compiled[at.line - 1] ?? '').slice(0, Math.max(0, at.column - 1))}`
    let left = before.match(opening)?.length ?? 0
    for (const [index, one] of lines.entries()) {
      for (const found of one.matchAll(opening)) {
        if (left === 0) return placeAt(index, found.index)
        left -= 1
      }
    }
  }
  const words = here.trim().slice(0, 40)
  const same = words === '' ? -1 : lines.findIndex(one => one.includes(words))
  if (same !== -1) return placeAt(same, lines[same]?.indexOf(words) ?? 0)
  return placeAt(
    Math.max(
      0,
      lines.findIndex(one => one.trim() !== ''),
    ),
    0,
  )
}
