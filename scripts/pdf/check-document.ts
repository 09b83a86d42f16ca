import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PdfFault, PdfRule } from './rule.ts'
import type { DocumentView } from './view.ts'
import { ANNOTATION_RULES } from './rules/annotations.ts'
import { CONTENT_RULES } from './rules/content.ts'
import { DOCUMENT_RULES } from './rules/document.ts'
import { FONT_RULES } from './rules/fonts.ts'
import { SEMANTIC_RULES } from './rules/semantics.ts'
import { STRUCTURE_RULES } from './rules/structure.ts'
import { TABLE_RULES } from './rules/tables.ts'
import { viewDocument } from './view.ts'

/** The conditions of PDF/UA-1 that a machine can check, and some that no machine was asked to. */
export const PDF_RULES: readonly PdfRule[] = [
  ...DOCUMENT_RULES,
  ...STRUCTURE_RULES,
  ...TABLE_RULES,
  ...CONTENT_RULES,
  ...ANNOTATION_RULES,
  ...FONT_RULES,
  ...SEMANTIC_RULES,
]

/** What is wrong with a document, by the rules in their order. */
export function checkDocument(document: PDFDocument, view: DocumentView = viewDocument(document)): PdfFault[] {
  return PDF_RULES.flatMap(({ id, clause, severity, find }) =>
    find(view).map(found => ({ rule: id, severity, ...(clause === undefined ? {} : { clause }), ...found })),
  )
}
