import { z } from 'zod'
import { gapsOf } from './gaps.ts'

/** A word for each kind of number its language tells apart: `{ one: 'tenant', other: 'tenants' }`. `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** What a schema is built from; `text` and `source` know the deck's language and data/sources.yaml. */
export interface Parts {
  /** Words that are translated: `{ en: "no overlay", it: "senza overlay" }` in the file, the deck's language in the component. */
  text: z.ZodType<string>
  /** Words that depend on a number: `{ en: { one: "{count} tenant", other: "{count} tenants" }, it: … }`. */
  plural: z.ZodType<Plural>
  /** An identifier or a name that is the same in every language: `VXLAN`. */
  name: z.ZodType<string>
  /** An identifier as it is, or words in each language. */
  label: z.ZodType<string>
  /** A key of data/sources.yaml. */
  source: z.ZodType<string>
  /** A day: `2022-10-28`, or a month: `2022-10`. */
  date: z.ZodType<string>
}

export interface PartsOptions {
  /** The languages of data/languages.yaml: every word has all of them. */
  languages: readonly string[]
  /** The one that components get. */
  language: string
  /** The keys of data/sources.yaml. */
  sources: ReadonlySet<string>
}

/** No count in a deck is larger; a language has kinds of its own for millions, which no word here has to have. */
const MOST_COUNTED = 1000

/** The kinds of number that a language tells apart: `one` and `other` in English and Italian, `one`, `few` and `many` too in Polish. */
function pluralKinds(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  const kinds = Array.from({ length: MOST_COUNTED + 1 }, (_, number) => rules.select(number))
  return [...new Set([...kinds, 'other'])]
}

/** An object with a field for each key. */
function each<Field extends z.ZodType>(keys: readonly string[], field: (key: string) => Field) {
  return z.strictObject(Object.fromEntries(keys.map(key => [key, field(key)])))
}

/** What a component fills in has to have a gap in every language, or a figure would be missing in one. */
function sameGaps(sentences: Record<string, string>, complain: (language: string, message: string) => void): void {
  const [[first, model] = ['', ''], ...others] = Object.entries(sentences)
  const expected = gapsOf(model)
  for (const [language, sentence] of others) {
    const found = gapsOf(sentence)
    if (found.join() !== expected.join())
      complain(language, `has ${shownGaps(found)}, but ${first} has ${shownGaps(expected)}`)
  }
}

function shownGaps(gaps: readonly string[]): string {
  return gaps.length === 0 ? 'no gaps' : gaps.map(gap => `{${gap}}`).join(' ')
}

export function partsFor({ languages, language, sources }: PartsOptions): Parts {
  const word = z.string().min(1, 'expected words')
  const inLanguage = <Words>(words: Record<string, Words>): Words => {
    const said = words[language]
    if (said === undefined) throw new RangeError(`the words are in ${languages.join(', ')}, not in "${language}"`)
    return said
  }
  const text = each(languages, () => word)
    .superRefine((words, context) =>
      sameGaps(words, (path, message) => {
        context.addIssue({ code: 'custom', path: [path], message })
      }),
    )
    .transform(inLanguage)
  const plural = each(languages, spoken => each(pluralKinds(spoken), () => word)).transform(
    words => inLanguage(words) as Plural,
  )
  return {
    text,
    plural,
    name: word,
    label: z.union([word, text], {
      error: 'expected a name such as WireGuard, or words in each language such as { en: none }',
    }),
    source: z
      .string()
      .refine(key => sources.has(key), {
        error: issue => `"${String(issue.input)}" is not a key of data/sources.yaml`,
      }),
    date: z
      .union([z.string(), z.int()])
      .transform(String)
      .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as 2022-10-28, 2022-10 or 2022')),
  }
}

/** A schema waiting for the deck's language: what data/NAME.schema.ts exports as its default. */
export type DataSchema<Output> = (parts: Parts) => z.ZodType<Output>

/** `export default defineData(({ text }) => z.strictObject({ title: text }))` guards data/NAME.yaml. */
export function defineData<Output>(schema: DataSchema<Output>): DataSchema<Output> {
  return schema
}

/** What a component gets when it imports the file that a schema guards. */
export type DataOf<Schema> = Schema extends DataSchema<infer Output> ? Output : never
