import type { z } from 'zod'
import { hint } from '../source/nearest.ts'

/** One thing in a data file that its schema does not take. */
export interface DataIssue {
  path: PropertyKey[]
  message: string
}

interface Context {
  schema: z.ZodType
  /** What was read from the file. */
  value: unknown
  /** The keys of data/sources.yaml. */
  sources: ReadonlySet<string>
}

type Issue = z.core.$ZodIssue

/** Zod's findings as sentences that say what stands there, what was expected, and what was probably meant. */
export function dataIssues(issues: readonly Issue[], context: Context): DataIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(context.schema, issue.path)
      return issue.keys.map(key => ({
        path: [...issue.path, key],
        message: `is not known here${known.length > 0
          ? `; expected ${known.join(', ')}`
          : ''}.${hint(key, known)}`,
      }))
    }
    return [
      {
        path: issue.path,
        message: messageOf(issue, valueAt(context.value, issue.path), context),
      },
    ]
  })
}

function messageOf(issue: Issue, value: unknown, { schema, sources }: Context): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${value === undefined
        ? 'is missing'
        : `is ${show(value)}`}; expected ${nameOfType(issue.expected, keysAt(schema, issue.path))}.`
    case 'invalid_value':
      return `is ${show(value)}; expected ${issue.values.map(String).join(', ')}.${hint(String(value), issue.values.map(String))}`
    case 'custom':
      return `${issue.message}.${hint(String(value), sources)}`
    default:
      return value === undefined
        ? 'is missing.'
        : `is ${show(value)}: ${issue.message}.`
  }
}

function nameOfType(expected: string, keys: readonly string[]): string {
  if (keys.length > 0)
    return `fields (${keys.join(', ')})`
  const names: Record<string, string> = {
    string: 'text',
    object: 'fields',
    record: 'fields',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  return names[expected] ?? expected
}

function show(value: unknown): string {
  if (Array.isArray(value))
    return `a list of ${value.length}`
  return typeof value === 'object' && value !== null
    ? `fields (${Object.keys(value).join(', ')})`
    : JSON.stringify(value)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => typeof at === 'object' && at !== null
    ? (at as Record<PropertyKey, unknown>)[key]
    : undefined, value)
}

/** The fields that a schema knows at a place; none where they are free. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const def = schema.def as { type: string, [part: string]: unknown }
  const [key, ...rest] = path
  const into = (part: unknown, onward: readonly PropertyKey[]): string[] => part
    ? keysAt(part as z.ZodType, onward)
    : []
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<string, unknown>
      return key === undefined
        ? Object.keys(shape)
        : into(shape[String(key)], rest)
    }
    case 'array': return into(def.element, rest)
    case 'record': return into(def.valueType, rest)
    case 'union': return [
      ...new Set((def.options as unknown[]).flatMap(option => into(option, path))),
    ]
    case 'pipe': return into(def.in, path)
    default: return into(def.innerType, path)
  }
}
