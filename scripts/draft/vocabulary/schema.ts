import { z } from 'zod'

/** `the a an` in the file, a list in the program: words without spaces. */
const WORDS = z.string().transform(words => words.split(/\s+/).filter(word => word !== ''))
/** Words that may have spaces. */
const PHRASES = z.array(z.string().min(1))
const NAME = z.string().min(1)

/** What `deck draft` knows of a language that articles are written in. It is the article's, not the deck's: hence the file's own form. */
const language = z.strictObject({
  /** Say little by themselves; a title or point does not end with one. They also tell the languages apart. */
  small: WORDS,
  /** End with a full stop and not their sentence. */
  abbreviations: WORDS,
  /** End with a full stop before a figure: `no. 5`. */
  numbering: WORDS,
  /** Open a sentence that leans on the one before: left out where it stands alone. */
  leads: PHRASES,
  /** A sentence that begins with one points back to what was said before. */
  pointing: WORDS,
  /** A sentence that begins with one has no subject of its own: `Ha cominciato tardi.` */
  subjectless: WORDS,
  /** Verbs before their subject: `Resta un problema`. In a language that has some, a sentence that begins with another verb leaves its subject out. */
  presentational: WORDS,
  /** Stand for something named elsewhere, where they are not a clause's subject: `we rebuilt it`. */
  objects: WORDS,
  /** Count or order things: `the second came back`. */
  ordinals: WORDS,
  /** Two, three, and so on, in their order: `three reasons: …`. */
  numbers: WORDS,
  /** What an event is made of: a sentence about one says where something was said, and not what. */
  stage: WORDS,
  /** Open what comes before a sentence's own clause, and has no verb: `In October 2022, …`. */
  openers: PHRASES,
  /** Open a clause that cannot stand alone: `When a pod dies, …`. */
  subordinators: PHRASES,
  /** Begin a clause that can be left out, after a comma. */
  boundaries: PHRASES,
  /** Those of them that need no comma before them. */
  breaks: PHRASES,
  /** Begin a clause about a thing just named: it can be taken out between its commas. */
  relatives: PHRASES,
  /** Join words as well as clauses. */
  joins: WORDS,
  /** Hold what follows them together: what is joined after one may belong to it. */
  scopes: WORDS,
  /** Deny what they stand in. */
  negations: WORDS,
  /** After what is denied they say what is so: `not a, but b`. */
  contrasts: WORDS,
  /** Begin a second name for what was just named: `Detroit, the city of cars`. */
  articles: WORDS,
  /** Finite forms by which a clause is known to be one. */
  verbs: WORDS,
  /** Endings of finite forms, where they are sure. */
  endings: WORDS,
  /** Endings of finite forms where the word before is a plural. */
  pluralEndings: WORDS,
  /** What stands before a verb alone: `si`, `non`. */
  clitics: WORDS,
  /** Say nothing where they stand within a sentence, and are left out of a slide. */
  fillers: PHRASES,
  /** Stand before an author's name. */
  bylines: PHRASES,
  /** Stand before a place. */
  at: WORDS,
  /** Headings of what is no part of an article, with all that follows them. */
  asides: PHRASES,
  /** Beginnings of short paragraphs that are no part of an article. */
  notices: PHRASES,
  /** What the drafted deck says itself. */
  deck: z.strictObject({
    links: z.string(),
    agenda: z.string(),
    closing: z.string(),
    untitled: z.string(),
    paragraph: z.string(),
    paragraphs: z.string(),
    sentences: z.string(),
    draftedFrom: z.string(),
    picture: z.string(),
    table: z.string(),
    code: z.string(),
    quote: z.string(),
    list: z.string(),
    noText: z.string(),
    proposal: z.string(),
    model: z.string(),
  }),
})

/** What guards vocabulary.yaml. */
export const vocabularySchema = z.strictObject({
  /** Our own choice of words. */
  source: z.literal('judgement'),
  languages: z.strictObject({ en: language, it: language, de: language, fr: language, es: language, ja: language }),
  /** Cities in which such events are held, beside those that name a time zone. */
  places: PHRASES,
  /** Languages that a code fence may name; any other is shown as plain text. */
  fences: WORDS,
  /** What a section may speak of: the station of the deck's line it belongs to, and the diagram to propose. */
  topics: z.array(
    z.strictObject({
      topic: NAME,
      component: NAME.optional(),
      /** As a speaker would write it; what the diagram shows. */
      tag: NAME.optional(),
      words: PHRASES,
    }),
  ),
})

export type Vocabulary = z.infer<typeof vocabularySchema>
