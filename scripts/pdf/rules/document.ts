import { PDFBool, PDFDict } from '@cantoo/pdf-lib'
import { dictOf, listOf, nameOf, textOf, valueOf } from '../objects.ts'
import { required } from '../rule.ts'

const LANGUAGE = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i

const isTrue = (value: unknown): boolean => value === PDFBool.True

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'
const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/'

/** A pattern for the prefixes that XMP metadata give a namespace; it matches nothing where they give none. */
function prefixOf(xmp: string, namespace: string): string {
  const prefixes = [...xmp.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(([, prefix, bound]) =>
    bound === namespace ? [prefix] : [],
  )
  return prefixes.length === 0 ? '(?!)' : `(?:${prefixes.join('|')})`
}

/** What the document says of itself as a whole. */
export const DOCUMENT_RULES = [
  required('pdfuaid', '5', 'Whether the metadata say that the file is PDF/UA-1', ({ xmp }) => {
    const part = new RegExp(`${prefixOf(xmp, PDF_UA)}:part(?:>|\\s*=\\s*["'])\\s*(\\d+)`).exec(xmp)?.[1]
    if (part === '1') return []
    return [part === undefined ? 'does not say that it is PDF/UA-1' : `says that it is PDF/UA-${part}`]
  }),
  required('marked', '6.2', 'Whether the document says that it is tagged', ({ catalog }) =>
    isTrue(valueOf(dictOf(catalog, 'MarkInfo'), 'Marked')) ? [] : ['is not tagged'],
  ),
  required('suspects', '7.1', 'Whether its tags are said to be doubtful', ({ catalog }) =>
    isTrue(valueOf(dictOf(catalog, 'MarkInfo'), 'Suspects')) ? ['says that its tags are doubtful'] : [],
  ),
  required('structure-tree', '7.1', 'Whether there is a structure tree', ({ tree }) =>
    tree === undefined || tree.kids.length === 0 ? ['has no structure tree'] : [],
  ),
  required('metadata', '7.1', 'Whether the metadata have a title', ({ catalog, xmp }) => {
    if (xmp === '') return ['has no metadata']
    const stream = dictOf(catalog, 'Metadata')
    if (nameOf(valueOf(stream, 'Type')) !== 'Metadata' || nameOf(valueOf(stream, 'Subtype')) !== 'XML')
      return ['has metadata that do not say that they are']
    const title = `${prefixOf(xmp, DUBLIN_CORE)}:title`
    const asList = new RegExp(`<${title}>[\\s\\S]*?<rdf:li[^>]*>\\s*[^\\s<][\\s\\S]*?</${title}>`)
    return asList.test(xmp) || new RegExp(`${title}\\s*=\\s*["']\\S`).test(xmp) ? [] : ['has no title in its metadata']
  }),
  required('display-title', '7.1', 'Whether a window shows the title and not the name of the file', ({ catalog }) =>
    isTrue(valueOf(dictOf(catalog, 'ViewerPreferences'), 'DisplayDocTitle'))
      ? []
      : ['shows the name of the file in the window instead of its title'],
  ),
  required(
    'language',
    '7.2',
    'Whether the document and its parts are in languages that there are',
    ({ catalog, nodes }) => {
      const language = textOf(valueOf(catalog, 'Lang'))
      const wrong = nodes.flatMap(({ node, page }) =>
        node.language === undefined || LANGUAGE.test(node.language)
          ? []
          : [{ message: `has an element in “${node.language}”, which is no language`, page }],
      )
      if (language === undefined) return ['does not say in what language it is', ...wrong]
      return LANGUAGE.test(language) ? wrong : [`says that it is in “${language}”, which is no language`, ...wrong]
    },
  ),
  required('encryption', '7.16', 'Whether a screen reader may read what is encrypted', ({ document }) => {
    const encrypted = document.context.lookup(document.context.trailerInfo.Encrypt)
    if (!(encrypted instanceof PDFDict)) return []
    const permissions = Number(String(valueOf(encrypted, 'P') ?? 'NaN'))
    return (permissions & 512) === 512 ? [] : ['is encrypted so that a screen reader may not read it']
  }),
  required('layers', '7.10', 'Whether its layers have names and no automatic states', ({ document, catalog }) => {
    const properties = dictOf(catalog, 'OCProperties')
    const configurations = [
      dictOf(properties, 'D'),
      ...listOf(document.context, valueOf(properties, 'Configs')).map(one => document.context.lookup(one)),
    ].filter(one => one instanceof PDFDict)
    return configurations.flatMap(one => [
      ...(valueOf(one, 'AS') === undefined ? [] : ['changes its layers by itself']),
      ...((textOf(valueOf(one, 'Name')) ?? '') === '' ? ['has a set of layers without a name'] : []),
    ])
  }),
]
