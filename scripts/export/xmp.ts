/** What a document says of itself. */
export interface Description {
  title: string
  language: string
  author?: string
  subject?: string
  keywords: readonly string[]
  creator: string
  producer: string
  date: Date
}

function escape(text: string): string {
  // Control characters other than tab and line ends are not allowed in XML at all.
  // eslint-disable-next-line no-control-regex
  const allowed = text.replace(/[\0-\x08\v\f\x0E-\x1F]/g, '')
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function list(name: string, kind: 'Alt' | 'Bag' | 'Seq', items: readonly string[]): string {
  const attribute = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  return items.length === 0
    ? ''
    : `   <${name}><rdf:${kind}>${items.map(item => `<rdf:li${attribute}>${escape(item)}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`
}

function plain(name: string, text: string): string {
  return `   <${name}>${escape(text)}</${name}>\n`
}

/**
 * The description as an XMP packet, the form in which archives and readers of today look for it.
 *
 * @param description what the document says of itself
 * @param isUniversal whether it conforms to PDF/UA-1
 */
export function xmpOf(
  { title, language, author, subject, keywords, creator, producer, date }: Description,
  isUniversal: boolean,
): string {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
    '  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n',
    plain('dc:format', 'application/pdf'),
    list('dc:title', 'Alt', [title]),
    list('dc:creator', 'Seq', author === undefined ? [] : [author]),
    list('dc:description', 'Alt', subject === undefined ? [] : [subject]),
    list('dc:subject', 'Bag', keywords),
    list('dc:language', 'Bag', [language]),
    keywords.length === 0 ? '' : plain('pdf:Keywords', keywords.join(', ')),
    plain('pdf:Producer', producer),
    plain('xmp:CreatorTool', creator),
    plain('xmp:CreateDate', time),
    plain('xmp:ModifyDate', time),
    isUniversal ? plain('pdfuaid:part', '1') : '',
    '  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>',
  ].join('')
}
