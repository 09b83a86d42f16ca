import type { ComponentProps, PropType } from './prop-type.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInterfaces } from './declared-types.ts'
import { ownPackage } from './package-folder.ts'

/** What may be written in a deck's frontmatter, by key, as far as Slidev and this command read it. */
export interface FrontmatterKeys {
  /** On each slide. */
  slide: ComponentProps
  /** On the first one besides: the deck's own settings. */
  deck: ComponentProps
}

const TEXT: PropType = { kind: 'string' }
const TEXTS: PropType = { kind: 'array', of: TEXT }
const ANYTHING: PropType = { kind: 'anything' }

function given(type: PropType): { required: false; type: PropType } {
  return { required: false, type }
}

/** Read by Slidev 53 and not in its types: the lists in its client's constants.ts, its parser, and its code blocks. */
const SLIDE_UNTYPED: ComponentProps = {
  lang: given(TEXT),
  name: given(TEXT),
  codeCopy: given({ kind: 'boolean' }),
  magicMoveCopy: given(ANYTHING),
  // Its types know the classes of a transition, its guide also names one.
  transition: given(ANYTHING),
}
const DECK_UNTYPED: ComponentProps = {
  keywords: given({ kind: 'union', of: [TEXT, TEXTS] }),
  config: given(ANYTHING),
  // A theme may take more than the text and numbers that the types know.
  themeConfig: given({ kind: 'record', of: ANYTHING }),
}
/** This command's own. */
const OURS: ComponentProps = {
  budget: given(ANYTHING),
  check: given({ kind: 'record', of: ANYTHING }),
  id: given(TEXT),
  /** The click states that are pages of their own in a PDF, before the last one. */
  print: given({ kind: 'array', of: { kind: 'number' } }),
}
/** This command's own, of the deck as a whole. */
const OUR_DECK_KEYS: ComponentProps = {
  remoteAssets: given({ kind: 'boolean' }),
  audienceNotes: given({ kind: 'boolean' }),
  present: given({ kind: 'object', fields: { relay: given(TEXT), follow: given(TEXT), start: given(TEXT) } }),
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function camel(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Of what the command line takes for an export: which deck, and in which theme. */
const NOT_FROM_THE_DECK = ['entry', 'theme']

/** `export:` takes what the command line takes, in either spelling. */
function exportType(fields: ComponentProps): PropType {
  return {
    kind: 'object',
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => !NOT_FROM_THE_DECK.includes(name))
        .flatMap(([name, { type }]) => [
          [camel(name), given(type)],
          [kebab(name), given(type)],
        ]),
    ),
  }
}

function readKeys(): FrontmatterKeys {
  const fieldsOf = readInterfaces(readFileSync(join(ownPackage('@slidev/types') ?? '', 'dist', 'index.d.mts'), 'utf8'))
  const slide = { ...fieldsOf('Frontmatter'), ...SLIDE_UNTYPED, ...OURS }
  const deck = fieldsOf('HeadmatterConfig')
  const fonts = deck.fonts?.type
  return {
    slide,
    deck: {
      ...deck,
      ...DECK_UNTYPED,
      ...OUR_DECK_KEYS,
      ...slide,
      defaults: given({ kind: 'record', of: ANYTHING }),
      export: given(exportType(fieldsOf('ExportArgs'))),
      ...(fonts?.kind === 'object' && {
        // Its types want a list, its guide writes a text, and it reads both.
        fonts: given({
          kind: 'object',
          fields: { ...fonts.fields, local: given({ kind: 'union', of: [TEXT, TEXTS] }) },
        }),
      }),
    },
  }
}

let keys: FrontmatterKeys | undefined

/** The keys of Slidev's own type declarations, so that they stay in step with the version that is installed. */
export function frontmatterKeys(): FrontmatterKeys {
  keys ??= readKeys()
  return keys
}
