import type { PdfFault } from '../pdf/rule.ts'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { DeckError, EXIT_STATUS } from '../error.ts'
import { numberOf } from './known-flags.ts'

/** What the flags say of a check of PDF files. */
export interface PdfCall {
  /** `terminal` or `json`. */
  format?: string
  /** What a screen reader says, in place of what is wrong. */
  read: boolean
  maxWarnings?: string
}

export const isPdf = (name: string): boolean => /\.pdf$/i.test(name)

function lineOf(file: string, { page, severity, rule, clause, message }: PdfFault): string {
  const place = page === undefined ? file : `${file} page ${page}`
  return `${place}: ${severity}: ${message} (${rule}${clause === undefined ? '' : `, ISO 14289-1 ${clause}`})`
}

async function readPdf(
  file: string,
): Promise<{ view: () => Promise<{ faults: PdfFault[]; read: { page: number; line: string }[] }> }> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) throw new DeckError('usage', `${file} cannot be read`)
  const { ParseSpeeds, PDFDocument } = await import('@cantoo/pdf-lib')
  const { checkDocument } = await import('../pdf/check-document.ts')
  const { readAloud } = await import('../pdf/read-aloud.ts')
  const { viewDocument } = await import('../pdf/view.ts')
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    ignoreEncryption: true,
  }).catch((error: unknown) => {
    throw new DeckError(
      'deck',
      `is not a PDF that can be read: ${error instanceof Error ? error.message : String(error)}`,
      { file },
    )
  })
  return {
    view: async () => {
      const view = viewDocument(document)
      return { faults: checkDocument(document, view), read: readAloud(view) }
    },
  }
}

/** Checks PDF files, whoever made them, and sets the exit status. */
export async function checkPdfFiles(
  files: readonly string[],
  { format = 'terminal', read, maxWarnings }: PdfCall,
): Promise<void> {
  const deck = files.find(file => !isPdf(file))
  if (deck !== undefined) throw new DeckError('usage', `${deck} is not a PDF: check decks and PDFs in two calls`)
  if (format !== 'terminal' && format !== 'json')
    throw new DeckError('usage', `--format ${format} is not for PDFs; there are terminal and json`)
  const most = numberOf('max-warnings', maxWarnings, 0) ?? Infinity
  const checked = []
  for (const file of files) checked.push({ file, ...(await (await readPdf(file)).view()) })
  if (format === 'json') {
    process.stdout.write(
      `${JSON.stringify({ files: checked.map(({ read: lines, ...one }) => (read ? { ...one, read: lines } : one)) })}\n`,
    )
  } else if (read) {
    for (const { file, read: lines } of checked) {
      let page = 0
      for (const { page: at, line } of lines) {
        if (at !== page) process.stdout.write(`${page === 0 ? '' : '\n'}${file} page ${at}\n`)
        page = at
        process.stdout.write(`  ${line}\n`)
      }
    }
  } else {
    for (const { file, faults } of checked) {
      for (const fault of faults) process.stdout.write(`${lineOf(file, fault)}\n`)
      if (faults.length === 0)
        process.stdout.write(`${file}: nothing is wrong; it conforms to PDF/UA-1 as far as a machine can tell\n`)
    }
  }
  const all = checked.flatMap(({ faults }) => faults)
  const warnings = all.filter(({ severity }) => severity === 'warning').length
  if (all.length > warnings || warnings > most) process.exitCode = EXIT_STATUS.deck
}
