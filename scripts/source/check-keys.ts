import type { Violation } from '../model/diagnostic.ts'
import type { FrontmatterEntry } from './frontmatter.ts'
import type { ComponentProps, PropType } from './prop-type.ts'
import type { DeckBlock, DeckSource } from './read-deck.ts'
import { GLOBAL_ATTRIBUTES } from './check-tags.ts'
import { camelCase } from './components.ts'
import { misfit } from './fits.ts'
import { frontmatterReaders } from './frontmatter-readers.ts'
import { readFrontmatter } from './frontmatter.ts'
import { literalOfValue } from './literal.ts'
import { either, nearest } from './nearest.ts'
import { frontmatterKeys } from './slidev-keys.ts'

/** What is wrong with a value where a type is wanted. A number passes for text, as which it is shown. */
function valueFault({ key, value, valuePlace }: FrontmatterEntry, type: PropType): Violation[] {
  const message = misfit(literalOfValue(value), type)
  return message === undefined || misfit(literalOfValue(value, { numbersAsText: true }), type) === undefined
    ? []
    : [{ subject: key, message: `${key}: ${message}`, place: valuePlace }]
}

/** The layouts that take a prop. */
function layoutsWith(prop: string, { layouts }: DeckSource): string[] {
  return [...layouts].filter(([, { props = {} }]) => prop in props || camelCase(prop) in props).map(([name]) => name)
}

/** What the layouts of some slides take; undefined where one of them cannot be known. */
function propsOf(names: Iterable<string>, { layouts, missing }: DeckSource): ComponentProps | undefined {
  const taken = [...names].map(name => layouts.get(name)?.props)
  return missing.length > 0 || taken.includes(undefined) ? undefined : (Object.assign({}, ...taken) as ComponentProps)
}

function unknownFault({ key, place }: FrontmatterEntry, known: Iterable<string>, isOpen: boolean): Violation[] {
  const near = nearest(key, known)
  const isMisspelt = near !== undefined && near[0]?.toLowerCase() === key[0]?.toLowerCase()
  if (isMisspelt) {
    return [
      {
        subject: key,
        message: `unknown key ${key}; did you mean ${near}?`,
        help: `Write ${near}: in its place.`,
        place,
      },
    ]
  }
  return isOpen
    ? []
    : [
        {
          subject: key,
          message: `nothing reads the key ${key}`,
          help: 'Take it out; or let a component or a layout read it, as $frontmatter or as its prop.',
          place,
          severity: 'warning',
        },
      ]
}

async function blockFaults(
  block: DeckBlock,
  deck: DeckSource,
  isRead: (key: string) => Promise<boolean>,
): Promise<Violation[]> {
  const { slide: slideKeys, deck: deckKeys } = frontmatterKeys()
  const props = propsOf(block.layouts, deck)
  const known = { ...props, ...(block.isFirstOfFile ? deckKeys : slideKeys) }
  const faults = readFrontmatter(block).entries.map(async (entry): Promise<Violation[]> => {
    const { key, value, place } = entry
    // As in a tag, a prop may be written in kebab-case.
    const wanted = known[key] ?? props?.[camelCase(key)]
    if (wanted) {
      return value === null || value === undefined ? [] : valueFault(entry, wanted.type)
    }
    if (GLOBAL_ATTRIBUTES.test(key) || (await isRead(key))) return []
    if (key in deckKeys) {
      return [
        {
          subject: key,
          message: `${key}: is read in the frontmatter of the first slide only`,
          help: 'Move it there.',
          place,
        },
      ]
    }
    const others = layoutsWith(key, deck)
    if (others.length > 0) {
      return props === undefined
        ? []
        : [
            {
              subject: key,
              message: `${key}: is taken by the layout ${either(others)}, and not by ${either([...block.layouts])}`,
              help: 'Take it out, or choose the layout that it is for.',
              place,
              severity: 'warning',
            },
          ]
    }
    return unknownFault(entry, Object.keys(known), props === undefined)
  })
  return (await Promise.all(faults)).flat()
}

/** The props that a frontmatter gives a value, in camelCase. */
function given(values: Record<string, unknown>): Set<string> {
  return new Set(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key]) => camelCase(key)),
  )
}

/** What a layout needs and a slide does not give. */
function missingProps({ slides, layouts }: DeckSource): Violation[] {
  return slides.flatMap(({ layout, values, file, start, slide }) =>
    Object.entries(layouts.get(layout)?.props ?? {})
      .filter(([name, { required }]) => required && !given(values).has(name))
      .map(([name]) => ({
        subject: name,
        message: `the layout ${layout} needs ${name}:`,
        help: `Give it in the slide’s frontmatter.`,
        place: { file, line: start, slide },
      })),
  )
}

/** Holds the keys of every frontmatter against what Slidev, the slides' layouts and the deck's own components read. */
export async function checkKeys(deck: DeckSource): Promise<Violation[]> {
  const isRead = frontmatterReaders(deck)
  return [
    ...(await Promise.all(deck.blocks.map(async block => blockFaults(block, deck, isRead)))).flat(),
    ...missingProps(deck),
  ]
}
