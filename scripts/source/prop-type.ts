import { either } from './nearest.ts'

/** What a prop takes, as far as what is written in Markdown can be held against it. */
export type PropType =
  | { kind: 'anything' | 'string' | 'number' | 'boolean' | 'undefined' | 'null' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'array'; of: PropType }
  | { kind: 'tuple'; of: PropType[] }
  | { kind: 'object'; fields: Record<string, PropOf> }
  | { kind: 'record'; of: PropType }
  | { kind: 'union'; of: PropType[] }

/** A prop of a component, or a field of an object. */
export interface PropOf {
  type: PropType
  required: boolean
}

/** By its name in camelCase. */
export type ComponentProps = Record<string, PropOf>

/** `the text "a" or "b"`, `a number`, `a list of …` */
export function describeType(type: PropType): string {
  switch (type.kind) {
    case 'anything':
      return 'anything'
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'undefined':
    case 'null':
      return 'nothing'
    case 'literal':
      return JSON.stringify(type.value)
    case 'array':
      return `a list of ${plural(type.of)}`
    case 'tuple':
      return `a list of ${type.of.length}: ${type.of.map(describeType).join(', ')}`
    case 'record':
      return 'fields'
    case 'object':
      return `an object with ${Object.keys(type.fields).join(', ')}`
    case 'union':
      return either([...new Set(alternatives(type).map(describeType))])
  }
}

function plural(type: PropType): string {
  if (type.kind === 'number') return 'numbers'
  if (type.kind === 'string') return 'texts'
  return type.kind === 'union' ? `(${describeType(type)})` : describeType(type)
}

/** What may be written: "nothing" is said by leaving the prop out. */
export function alternatives(type: PropType): PropType[] {
  return type.kind === 'union' ? type.of.flatMap(alternatives).filter(({ kind }) => kind !== 'undefined') : [type]
}

/** The texts among what may be written. */
export function textLiterals(type: PropType): string[] {
  return alternatives(type).flatMap(one => (one.kind === 'literal' && typeof one.value === 'string' ? [one.value] : []))
}

/** Whether true and false may be written. */
export function takesBoolean(type: PropType): boolean {
  return alternatives(type).some(({ kind }) => kind === 'boolean' || kind === 'anything')
}
