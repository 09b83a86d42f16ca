import type { Problem } from '../problem.ts'
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
export const EVERYWHERE =
  /^(?:class|style|id|key|ref|is|slot|title|lang|dir|role|tabindex|hidden|inert|aria-.+|data-.+|on[A-Z].*)$/

interface Fault {
  kind: 'unknown-component' | 'unknown-prop'
  message: string
  at: { line: number; column: number }
}

/**
 * Holds each tag of a slide against the component it names.
 * `isHanded` says whether an attribute that a component does not declare reaches the element it draws, where it may be of use.
 */
export function checkTags(
  source: SlideSource,
  components: Components,
  isHanded: (attribute: string) => boolean = name => EVERYWHERE.test(name),
): Problem[] {
  return tagsOf(source.content, source.line)
    .flatMap(tag => [...faultsOf(tag, components, isHanded)])
    .map(({ kind, message, at }) => ({
      kind,
      message,
      place: { file: source.file, line: at.line, column: at.column, slide: source.slide },
    }))
}

function* faultsOf(
  tag: Tag,
  { own, others, iconSets }: Components,
  isHanded: (attribute: string) => boolean,
): Generator<Fault> {
  // `Foo.Bar` is a value of a script.
  if (parserOptions.isNativeTag?.(tag.name) || tag.name.includes('.')) return
  const name = pascalCase(tag.name)
  if (
    tag.imported.has(name) ||
    others.has(name) ||
    [...iconSets].some(set => tag.name.startsWith(`${set}-`) || tag.name.startsWith(`${set}:`))
  )
    return
  const props = own.get(name)
  if (props) {
    yield* propFaults(tag, props, isHanded)
    return
  }
  const known = [...own.keys(), ...others]
  yield {
    kind: 'unknown-component',
    at: tag,
    message: `<${tag.name}> is not a component.${hint(name, known, found => `<${found}>`)}`,
  }
}

function* propFaults(tag: Tag, props: ComponentProps, isHanded: (attribute: string) => boolean): Generator<Fault> {
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
      : isHanded(attribute.name ?? '')
        ? undefined
        : nameFault(attribute, props)
    if (message) {
      yield { kind: 'unknown-prop', at: attribute, message: `<${tag.name}> ${message}` }
    }
  }
  if (isSpread) return
  for (const [name, { required, type }] of Object.entries(props)) {
    if (required && !given.has(name))
      yield { kind: 'unknown-prop', at: tag, message: `<${tag.name}> needs the prop "${name}": ${describeType(type)}.` }
  }
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
