import type { Violation } from '../model/diagnostic.ts'
import type { Components } from './components.ts'
import type { ComponentProps, PropOf } from './prop-type.ts'
import type { SlideSource } from './slide-source.ts'
import type { Tag, TagAttribute } from './slide-tags.ts'
import { parserOptions } from '@vue/compiler-dom'
import { camelCase, pascalCase } from './components.ts'
import { misfit } from './fits.ts'
import { literalOf } from './literal.ts'
import { hint } from './nearest.ts'
import { describeType, takesBoolean } from './prop-type.ts'
import { tagsOf } from './slide-tags.ts'

/** What every element may carry; Vue hands it on to the component's root element. */
export const GLOBAL_ATTRIBUTES =
  /^(?:class|style|id|key|ref|is|slot|title|lang|dir|role|tabindex|hidden|inert|aria-.+|data-.+|on[A-Z].*)$/

interface At {
  line: number
  column: number
}

function violation({ file, slide }: SlideSource, { line, column }: At, subject: string, message: string): Violation {
  return { subject, message, place: { file, line, column, slide } }
}

/** Whether a tag names a component of others, of which nothing but the name is known. */
function isKnownByName(tag: Tag, { others, iconSets }: Components): boolean {
  const name = pascalCase(tag.name)
  return (
    // `Foo.Bar` is a value of a script.
    tag.name.includes('.') ||
    tag.imported.has(name) ||
    others.has(name) ||
    [...iconSets].some(set => tag.name.startsWith(`${set}-`) || tag.name.startsWith(`${set}:`))
  )
}

function componentTags({ content, line }: SlideSource): Tag[] {
  return tagsOf(content, line).filter(({ name }) => parserOptions.isNativeTag?.(name) !== true)
}

/** The tags of a slide that name no component. */
export function checkComponents(source: SlideSource, components: Components): Violation[] {
  const known = [...components.own.keys(), ...components.others]
  return componentTags(source).flatMap(tag => {
    const name = pascalCase(tag.name)
    return components.own.has(name) || isKnownByName(tag, components)
      ? []
      : [
          violation(
            source,
            tag,
            `<${name}>`,
            `<${tag.name}> is not a component.${hint(name, known, found => `<${found}>`)}`,
          ),
        ]
  })
}

/** Whether an attribute that a component does not declare is of use on the element it draws. */
export type IsFallthrough = (attribute: { name: string; value?: string }) => boolean

/**
 * Compares what is written in a slide's tags with the props of the components that they name.
 *
 * @param source The slide.
 * @param components The components that the deck can use.
 * @param isFallthrough Whether to pass over an attribute that a component does not declare.
 */
export function checkProps(
  source: SlideSource,
  components: Components,
  isFallthrough: IsFallthrough = ({ name }) => GLOBAL_ATTRIBUTES.test(name),
): Violation[] {
  return componentTags(source).flatMap(tag => {
    const props = components.own.get(pascalCase(tag.name))
    return props === undefined || isKnownByName(tag, components)
      ? []
      : propFaults(tag, props, isFallthrough).map(({ prop, message, at }) =>
          violation(
            source,
            at,
            `<${pascalCase(tag.name)}>:${tag.line}:${tag.column} ${prop}`,
            `<${tag.name}> ${message}`,
          ),
        )
  })
}

interface PropFault {
  prop: string
  message: string
  at: At
}

function propFaults(tag: Tag, props: ComponentProps, isFallthrough: IsFallthrough): PropFault[] {
  const faults: PropFault[] = []
  const given = new Set<string>()
  let isSpread = false
  for (const attribute of tag.attributes) {
    const prop = propOf(attribute)
    if (prop === undefined) {
      // v-bind="all", :[name]="value": which props they give is known only when they run.
      isSpread ||= attribute.kind === 'bound'
      continue
    }
    given.add(prop)
    const wanted = props[prop]
    const message = wanted
      ? valueFault(attribute, wanted)
      : isFallthrough({ name: attribute.name ?? '', value: attribute.kind === 'text' ? attribute.value : undefined })
        ? undefined
        : nameFault(attribute, props)
    if (message) faults.push({ prop, message, at: attribute })
  }
  if (isSpread) return faults
  const missing = Object.entries(props).filter(([name, { required }]) => required && !given.has(name))
  return [
    ...faults,
    ...missing.map(([name, { type }]) => ({
      prop: name,
      message: `needs the prop "${name}": ${describeType(type)}.`,
      at: tag,
    })),
  ]
}

/** The prop that an attribute gives, in camelCase; undefined where it gives none, or which one is not known. */
function propOf({ name, kind, directive }: TagAttribute): string | undefined {
  if (directive === 'model') return camelCase(name ?? 'modelValue')
  return kind === 'other' || name === undefined ? undefined : camelCase(name)
}

function nameFault({ name = '', directive }: TagAttribute, props: ComponentProps): string {
  const known = Object.keys(props)
  const takenProps = known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes none.'
  return `has no prop "${
    directive === 'model' ? name || 'modelValue' : name
  }". ${takenProps}${hint(camelCase(name), known)}`
}

function valueFault(attribute: TagAttribute, wanted: PropOf): string | undefined {
  if (attribute.kind === 'text') return textFault(attribute, wanted)
  if (attribute.kind !== 'bound' || attribute.value === undefined) return undefined
  try {
    const fault = misfit(literalOf(attribute.value), wanted.type)
    return fault && `:${attribute.name} ${fault}`
  } catch (error) {
    return `:${attribute.name}="${attribute.value}" is not an expression: ${
      error instanceof Error ? error.message : String(error)
    }`
  }
}

/** `<Foo wide>` and `<Foo wide="">` say true where true is taken, as in HTML. */
function textFault({ name = '', value = '' }: TagAttribute, { type }: PropOf): string | undefined {
  if (takesBoolean(type) && (value === '' || value === name)) return undefined
  const fault = misfit({ kind: 'value', value }, type)
  if (!fault) return undefined
  const isOther = value !== '' && canBeBound(value) && !misfit(literalOf(value), type)
  return isOther
    ? `${name}="${value}" is text; expected ${describeType(type)}. Write :${name}="${value}".`
    : `${name} ${fault}`
}

/** Whether the text means itself as an expression too: `12`, `true`, `['a']`; not a name such as `node`. */
function canBeBound(text: string): boolean {
  try {
    return literalOf(text).kind !== 'open'
  } catch {
    return false
  }
}
