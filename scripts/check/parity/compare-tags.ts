import type { Violation } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { Components } from '../../source/components.ts'
import type { DeckSlide } from '../../source/read-deck.ts'
import type { Tag, TagAttribute } from '../../source/slide-tags.ts'
import { parserOptions } from '@vue/compiler-dom'
import { camelCase, pascalCase } from '../../source/components.ts'
import { literalOf } from '../../source/literal.ts'
import { tagsOf } from '../../source/slide-tags.ts'
import { isSameValue } from './same-value.ts'

interface Side {
  slide: DeckSlide
  name: string
}

function componentsOf({ content, line }: DeckSlide): Tag[] {
  return tagsOf(content, line).filter(({ name }) => !parserOptions.isNativeTag?.(name))
}

function placeOf({ file, slide }: DeckSlide, { line, column }: { line: number; column: number }): Place {
  return { file, line, column, slide }
}

function literal({ kind, value }: TagAttribute) {
  try {
    return kind === 'bound' && value !== undefined ? literalOf(value) : { kind: 'value' as const, value }
  } catch {
    return { kind: 'open' as const }
  }
}

function shownAs({ name, kind, directive, value }: TagAttribute): string {
  const written = kind === 'bound' ? `:${name ?? 'v-bind'}` : kind === 'text' ? (name ?? '') : `v-${directive}`
  return value === undefined ? written : `${written}="${value}"`
}

function keyOf({ name = '', kind, directive = '' }: TagAttribute): string {
  return kind === 'other' ? `v-${directive}:${name}` : camelCase(name)
}

function propFaults(mine: Tag, yours: Tag, here: Side, there: Side, { own }: Components): Violation[] {
  const props = own.get(pascalCase(yours.name)) ?? {}
  const place = placeOf(here.slide, yours)
  const related = placeOf(there.slide, mine)
  const missing = mine.attributes
    .filter(one => !yours.attributes.some(other => keyOf(other) === keyOf(one)))
    .map(one => ({
      subject: `<${yours.name}>:${place.line} ${keyOf(one)}`,
      message: `<${yours.name}> lacks ${shownAs(one)}, which it has in ${there.name}`,
      place,
      related,
    }))
  const different = yours.attributes.flatMap(one => {
    const other = mine.attributes.find(candidate => keyOf(candidate) === keyOf(one))
    if (other === undefined) {
      return [
        {
          subject: `<${yours.name}>:${place.line} ${keyOf(one)}`,
          message: `<${yours.name}> has ${shownAs(one)}, which it lacks in ${there.name}`,
          place: placeOf(here.slide, one),
          related,
        },
      ]
    }
    return isSameValue(literal(other), literal(one), props[keyOf(one)]?.type)
      ? []
      : [
          {
            subject: `<${yours.name}>:${place.line} ${keyOf(one)}`,
            message: `<${yours.name}> has ${shownAs(one)}, and ${shownAs(other)} in ${there.name}`,
            place: placeOf(here.slide, one),
            related: placeOf(there.slide, other),
          },
        ]
  })
  return [...missing, ...different]
}

/** The components of two editions of a slide, and what they are given; texts for readers may differ. */
export function compareTags(here: Side, there: Side, components: Components): Violation[] {
  const mine = Map.groupBy(componentsOf(there.slide), ({ name }) => pascalCase(name))
  const yours = Map.groupBy(componentsOf(here.slide), ({ name }) => pascalCase(name))
  return [...new Set([...mine.keys(), ...yours.keys()])].flatMap(name => {
    const [theirs, ours] = [mine.get(name) ?? [], yours.get(name) ?? []]
    return Array.from({ length: Math.max(theirs.length, ours.length) }, (_, index) => index).flatMap(index => {
      const [one, other] = [theirs[index], ours[index]]
      if (one && other) return propFaults(one, other, here, there, components)
      return one
        ? [
            {
              subject: `<${name}> ${index}`,
              message: `<${name}> is missing, which ${there.name} has`,
              place: { file: here.slide.file, line: here.slide.line, slide: here.slide.slide },
              related: placeOf(there.slide, one),
            },
          ]
        : other
          ? [
              {
                subject: `<${name}> ${index}`,
                message: `<${name}> is missing in ${there.name}`,
                place: placeOf(here.slide, other),
                related: { file: there.slide.file, line: there.slide.line, slide: there.slide.slide },
              },
            ]
          : []
    })
  })
}
