import type { Violation } from '../model/diagnostic.ts'
import type { DeckSlide, DeckSource } from './read-deck.ts'
import { markdown } from './markdown.ts'
import { either, hint } from './nearest.ts'
import { tagsOf } from './slide-tags.ts'

interface UsedSlot {
  name: string
  written: string
  line: number
  column?: number
}

const MARKER = /^::\s*([\w.\-:]+)\s*::\s*$/

/** `::right::` on a line of its own, where Markdown takes it for no part of something else. */
function marked({ content, line }: DeckSlide): UsedSlot[] {
  const hidden = new Set(
    markdown
      .parse(content, {})
      .filter(({ type }) => ['fence', 'code_block', 'html_block'].includes(type))
      .flatMap(({ map }) => (map ? Array.from({ length: map[1] - map[0] }, (_, index) => (map[0] ?? 0) + index) : [])),
  )
  return content.split('\n').flatMap((text, index) => {
    const name = MARKER.exec(text)?.[1]
    return name === undefined || hidden.has(index) ? [] : [{ name, written: `::${name}::`, line: line + index }]
  })
}

/** `<template #right>`, where it is not for a component around it. */
function templates({ content, line }: DeckSlide): UsedSlot[] {
  return tagsOf(content, line)
    .filter(({ name, isOutermost }) => name === 'template' && isOutermost)
    .flatMap(({ attributes, ...at }) =>
      attributes
        .filter(({ directive }) => directive === 'slot')
        .map(({ name = 'default' }) => ({ name, written: `<template #${name}>`, line: at.line, column: at.column })),
    )
}

/** Holds the slots that slides fill against those of their layouts: what is put into any other is not shown. */
export function checkSlots({ slides, layouts }: DeckSource): Violation[] {
  return slides.flatMap(slide => {
    const slots = layouts.get(slide.layout)?.slots
    if (slots === undefined) return []
    const named = [...slots].filter(name => name !== 'default')
    return [...marked(slide), ...templates(slide)]
      .filter(({ name }) => name !== 'default' && !slots.has(name))
      .map(({ name, written, line, column }) => {
        const others = [...layouts].filter(([, layout]) => layout.slots?.has(name)).map(([layout]) => layout)
        return {
          subject: written,
          message: `the layout ${slide.layout} has no slot ${written}, and what is in it is not shown. It has ${
            named.length > 0 ? either(named) : 'none'
          }.${hint(name, named, found => `::${found}::`)}`,
          help:
            others.length > 0
              ? `Choose a layout that has it, layout: ${either(others)}, or take the slot out.`
              : 'Correct its name, or take the slot out.',
          place: { file: slide.file, line, column, slide: slide.slide },
        }
      })
  })
}
