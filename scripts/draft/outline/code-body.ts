import type { Content } from '../article.ts'
import type { Body } from './slide.ts'

const MOST_CODE_LINES = 14

/** Code in the lines that a slide has room for: all, or up to an empty line or the end of a part. */
export function codeBody({ code, language }: Extract<Content, { kind: 'code' }>): Body {
  const lines = code.split('\n')
  if (lines.length <= MOST_CODE_LINES) return { kind: 'code', language, code }
  const end = lines.slice(0, MOST_CODE_LINES).findLastIndex((line, index) => line.trim() === '' && index > 3)
  const kept = lines.slice(0, end === -1 ? MOST_CODE_LINES : end)
  return { kind: 'code', language, code: kept.join('\n').trimEnd() }
}
