import type { DocumentView } from './view.ts'

/** What a rule finds, and where. */
export interface Found {
  message: string
  /** Counted from 1. */
  page?: number
  /** What is written at the place, as far as it can be read. */
  text?: string
}

/** A condition that a machine can check. */
export interface PdfRule {
  id: string
  /** The clause of ISO 14289-1 that asks for it; none for what no standard asks for. */
  clause?: string
  severity: 'error' | 'warning'
  /** What is looked at. */
  description: string
  find: (view: DocumentView) => Found[]
}

/** Something that is wrong with a PDF. */
export interface PdfFault extends Found {
  rule: string
  clause?: string
  severity: 'error' | 'warning'
}

/** A rule of the standard. */
export function required(
  id: string,
  clause: string,
  description: string,
  find: (view: DocumentView) => (Found | string)[],
): PdfRule {
  const found = (view: DocumentView): Found[] =>
    find(view).map(one => (typeof one === 'string' ? { message: one } : one))
  return { id, clause, severity: 'error', description, find: found }
}
