import { z } from 'zod'

/** The languages every word in data/ is written in. A word that lacks one of them fails the schema. */
export const LANGUAGES = ['en'] as const
export type Language = typeof LANGUAGES[number]

/** What a schema is built from; `text` and `source` know the deck's language and data/sources.yaml. */
export interface Parts {
  /** Words that are translated: `{ en: "no overlay" }` in the file, the deck's language in the component. */
  text: z.ZodType<string>
  /** An identifier or a name that is the same in every language: `VXLAN`. */
  name: z.ZodType<string>
  /** A key of data/sources.yaml. */
  source: z.ZodType<string>
  /** A day: `2022-10-28`, or a month: `2022-10`. */
  date: z.ZodType<string>
}

export interface PartsOptions {
  language: Language
  /** The keys of data/sources.yaml. */
  sources: ReadonlySet<string>
}

const WORDS = z.strictObject(Object.fromEntries(LANGUAGES.map(language => [
  language,
  z.string().min(1),
])) as Record<Language, z.ZodString>)

export function partsFor({ language, sources }: PartsOptions): Parts {
  return {
    text: WORDS.transform(words => words[language]) as unknown as z.ZodType<string>,
    name: z.string().min(1),
    source: z.string().refine(key => sources.has(key), {
      error: issue => `"${String(issue.input)}" is not a key of data/sources.yaml`,
    }),
    date: z.union([
      z.string(),
      z.int(),
    ]).transform(String).pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as 2022-10-28, 2022-10 or 2022')),
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
