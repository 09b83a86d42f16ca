import type { z } from 'zod'
import { hint } from '../source/nearest.ts'

/** One thing in a data file that its schema does not take. */
export interface DataIssue {
  path: PropertyKey[]
  message: string
}

interface Context {
  schema: z.ZodType
  /** The languages that every word has. */
  languages: readonly string[]
  /** What was read from the file. */
  value: unknown
  /** The keys of data/sources.yaml. */
  sources: ReadonlySet<string>
}

type Issue = z.core.$ZodIssue

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** Zod's findings as sentences that say what stands there, what was expected, and what was probably meant. */
export function dataIssues(issues: readonly Issue[], context: Context): DataIssue[] {
  return issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(context.schema, issue.path)
      return issue.keys.map(key => ({
        path: [...issue.path, key],
        message: `is not known here${known.length > 0 ? `; expected ${known.join(', ')}` : ''}.${hint(key, known)}`,
      }))
    }
    if (issue.code === 'invalid_union') {
      const meant = optionMeant(issue)
      if (meant) return dataIssues(meant, context)
    }
    const untranslated = missingLanguage(issue, context)
    if (untranslated) return [untranslated]
    return [{ path: issue.path, message: messageOf(issue, valueAt(context.value, issue.path), context) }]
  })
}

/** Of a choice, what is wrong with the one whose kind of value stands there: `{ en: none }` was meant as words, not as a name. */
function optionMeant({ errors, path }: z.core.$ZodIssueInvalidUnion): Issue[] | undefined {
  const fitting = errors.filter(issues =>
    issues.every(inner => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
  return fitting.length === 1 ? fitting[0]?.map(inner => ({ ...inner, path: [...path, ...inner.path] })) : undefined
}

/** Words that are there in other languages: told by the language's name, at the line where the others stand. */
function missingLanguage({ code, path }: Issue, { schema, value, languages }: Context): DataIssue | undefined {
  const words = path.slice(0, -1)
  const language = String(path.at(-1))
  if (
    code !== 'invalid_type' ||
    valueAt(value, path) !== undefined ||
    keysAt(schema, words).join() !== languages.join()
  )
    return undefined
  const others = languages.filter(other => valueAt(value, [...words, other]) !== undefined)
  return {
    path: words,
    message: `has no ${LANGUAGE_NAMES.of(language)}; expected "${language}" beside ${others.join(', ') || 'the others'}.`,
  }
}

function messageOf(issue: Issue, value: unknown, { schema, sources }: Context): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${
        value === undefined ? 'is missing' : `is ${show(value)}`
      }; expected ${nameOfType(issue.expected, keysAt(schema, issue.path))}.`
    case 'invalid_value':
      return `is ${show(value)}; expected ${issue.values.map(String).join(', ')}.${hint(String(value), issue.values.map(String))}`
    case 'custom':
      return `${issue.message}.${hint(String(value), sources)}`
    default:
      return value === undefined ? 'is missing.' : `is ${show(value)}: ${issue.message}.`
  }
}

function nameOfType(expected: string, keys: readonly string[]): string {
  if (keys.length > 0) return `fields (${keys.join(', ')})`
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
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null
    ? `fields (${Object.keys(value).join(', ')})`
    : JSON.stringify(value)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}

/** The fields that a schema knows at a place; none where they are free. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const def = schema.def as { type: string; [part: string]: unknown }
  const [key, ...rest] = path
  const into = (part: unknown, onward: readonly PropertyKey[]): string[] =>
    part ? keysAt(part as z.ZodType, onward) : []
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<string, unknown>
      return key === undefined ? Object.keys(shape) : into(shape[String(key)], rest)
    }
    case 'array':
      return into(def.element, rest)
    case 'record':
      return into(def.valueType, rest)
    case 'union':
      return [...new Set((def.options as unknown[]).flatMap(option => into(option, path)))]
    case 'pipe':
      return into(def.in, path)
    default:
      return into(def.innerType, path)
  }
}
