/** What a language puts between thousands and before decimals: `,` and `.` in English, `.` and `,` in Italian. */
function separators(language: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.8)
  const find = (type: string, usual: string): string => parts.find(part => part.type === type)?.value ?? usual
  return { group: find('group', ','), decimal: find('decimal', '.') }
}

function months(language: string): string[] {
  return (['long', 'short'] as const).flatMap(month => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index) => RegExp.escape(format.format(Date.UTC(2022, index, 1))))
  })
}

/** `24–28 October 2022`, `October 24, 2022`, `2022-10-24`, `24/10/2022`, `2022`: written differently, and no figures. */
function dates(language: string): RegExp {
  const month = `(?:${months(language).join('|')})\\.?`
  const day = String.raw`\d{1,2}(?:st|nd|rd|th|º|°|\.)?`
  return new RegExp(
    [
      String.raw`\d{4}-\d{2}(?:-\d{2})?`,
      String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`,
      String.raw`(?:${day}\s*[–-]\s*)?${day}\s+(?:de\s+|of\s+)?${month}(?:,?\s+\d{4})?(?![\p{L}])`,
      String.raw`(?<![\p{L}])${month}\s+${day}(?:\s*[–-]\s*${day})?(?:,?\s+\d{4})?`,
      String.raw`(?<![\p{L}\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d)`,
    ].join('|'),
    'giu',
  )
}

/** A run of digits with what may stand inside a number; a digit in a name (`K8s`, `node-2`, `IPv6`) is none. */
const NUMBER = /(?<![\p{L}\p{N}_]-?)\d(?:[\d.,'’\u00A0\u2009\u202F ]*\d)?/gu
const SPACES = /['’\u00A0\u2009\u202F ]/

/** `7,403` in English, `7.403` and `7 403` in Italian => `7403`; `30,5` in Italian => `30.5` */
function normal(written: string, { group, decimal }: { group: string; decimal: string }): string[] {
  // Spaces part thousands, or two numbers that follow each other.
  const isOne = new RegExp(`^\\d{1,3}(?:${SPACES.source}\\d{3})+(?!\\d)`).test(written)
  const pieces = isOne ? [written.replaceAll(new RegExp(SPACES, 'g'), '')] : written.split(new RegExp(SPACES))
  return pieces
    .filter(piece => /\d/.test(piece))
    .map(piece => {
      const grouped = new RegExp(`^\\d{1,3}(?:${RegExp.escape(group)}\\d{3})+(?:${RegExp.escape(decimal)}\\d+)?$`)
      return grouped.test(piece)
        ? piece.replaceAll(group, '').replace(decimal, '.')
        : piece.replace(/^(\d+),(\d+)$/, '$1.$2')
    })
}

/** The figures of a text, as they would be written in code and sorted, whatever the language writes between their digits. */
export function figuresOf(text: string, language: string): string[] {
  const marks = separators(language)
  return [...text.replaceAll(dates(language), ' ').matchAll(NUMBER)]
    .flatMap(([written]) => normal(written, marks))
    .toSorted()
}
