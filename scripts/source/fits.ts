import type { Literal } from './literal.ts'
import type { PropType } from './prop-type.ts'
import { hint } from './nearest.ts'
import { alternatives, describeType, textLiterals } from './prop-type.ts'

/**
 * What is wrong with a value where a type is wanted; undefined where it fits, or where that is not known before it runs.
 *
 * `misfit([1, "2"], number[])` => `item 2 is "2"; expected a number.`
 */
export function misfit(value: Literal, type: PropType): string | undefined {
  if (value.kind === 'open' || fits(value, type)) return undefined
  return (
    inside(value, type) ??
    `is ${describeLiteral(value)}; expected ${describeType(type)}.${
      value.kind === 'value' && typeof value.value === 'string' ? hint(value.value, textLiterals(type)) : ''
    }`
  )
}

/** Where in a list or an object the fault lies, if the list or the object as such was right. */
function inside(value: Literal, type: PropType): string | undefined {
  for (const one of alternatives(type)) {
    if (value.kind === 'list' && one.kind === 'array') {
      for (const [index, item] of value.items.entries()) {
        const fault = misfit(item, one.of)
        if (fault) return `item ${index + 1} ${fault}`
      }
    }
    if (value.kind === 'object' && (one.kind === 'object' || one.kind === 'record')) {
      const known = one.kind === 'object' ? Object.keys(one.fields) : []
      for (const [name, field] of Object.entries(value.fields)) {
        const wanted = one.kind === 'record' ? one.of : one.fields[name]?.type
        const fault = wanted ? misfit(field, wanted) : `is not known; expected ${known.join(', ')}.${hint(name, known)}`
        if (fault) return `field "${name}" ${fault}`
      }
    }
  }
}

function fits(value: Literal, type: PropType): boolean {
  switch (type.kind) {
    case 'anything':
      return true
    case 'union':
      return type.of.some(one => fits(value, one))
    case 'array':
      return value.kind === 'list' && value.items.every(item => fits(item, type.of))
    case 'tuple':
      return (
        value.kind === 'list' &&
        (value.open || value.items.length === type.of.length) &&
        value.items.every((item, index) => fits(item, type.of[index] ?? { kind: 'anything' }))
      )
    case 'record':
      return value.kind === 'object' && Object.values(value.fields).every(field => fits(field, type.of))
    case 'object':
      return (
        value.kind === 'object' &&
        Object.entries(value.fields).every(
          ([name, field]) => type.fields[name] && fits(field, type.fields[name].type),
        ) &&
        (value.open || Object.entries(type.fields).every(([name, { required }]) => !required || name in value.fields))
      )
    default:
      return value.kind === 'open' || (value.kind === 'value' && fitsPlain(value.value, type))
  }
}

function fitsPlain(value: string | number | boolean | null | undefined, type: PropType): boolean {
  if (type.kind === 'literal') return value === type.value
  const kind = value === null ? 'null' : typeof value
  return kind === type.kind
}

function describeLiteral(value: Literal): string {
  switch (value.kind) {
    case 'open':
      return 'an expression'
    case 'list':
      return `a list of ${value.items.length}`
    case 'object':
      return `an object with ${Object.keys(value.fields).join(', ') || 'nothing in it'}`
    case 'value':
      return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value)
  }
}
