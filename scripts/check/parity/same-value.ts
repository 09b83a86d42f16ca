import type { Literal } from '../../source/literal.ts'
import type { PropType } from '../../source/prop-type.ts'
import { alternatives } from '../../source/prop-type.ts'

/** Whether any text may be given, so that it may be another in another language; of a type that is not known, too. */
function takesText(type: PropType | undefined): boolean {
  return type === undefined || alternatives(type).some(({ kind }) => kind === 'string' || kind === 'anything')
}

/** Whether two values say the same where words of a language may differ. What is known only when it runs is taken to. */
export function isSameValue(one: Literal, other: Literal, type?: PropType): boolean {
  if (one.kind === 'open' || other.kind === 'open') return true
  if (one.kind === 'value' && other.kind === 'value')
    return (
      one.value === other.value || (typeof one.value === 'string' && typeof other.value === 'string' && takesText(type))
    )
  const inner = type === undefined ? [] : alternatives(type)
  if (one.kind === 'list' && other.kind === 'list') {
    const of = inner.find(({ kind }) => kind === 'array')
    return (
      one.items.length === other.items.length &&
      one.items.every((item, index) =>
        isSameValue(item, other.items[index] ?? { kind: 'open' }, of?.kind === 'array' ? of.of : undefined),
      )
    )
  }
  if (one.kind === 'object' && other.kind === 'object') {
    const of = inner.find(({ kind }) => kind === 'object')
    const names = Object.keys(one.fields)
    return (
      names.length === Object.keys(other.fields).length &&
      names.every(name => {
        const [mine, yours] = [one.fields[name], other.fields[name]]
        return (
          mine !== undefined &&
          yours !== undefined &&
          isSameValue(mine, yours, of?.kind === 'object' ? of.fields[name]?.type : undefined)
        )
      })
    )
  }
  return false
}
