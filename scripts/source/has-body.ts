import { markdown } from './markdown.ts'

const SILENT = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi
const SLOT = /^\s*::[\w.:-]+::\s*$/
const TITLE_TAG = /^\s*<(h[1-6])\b[^>]*>[\s\S]*?<\/\1>\s*$/i

/** Whether a slide's Markdown holds anything but its first heading, comments, scripts, styles and names of slots. */
export function hasBody(content: string): boolean {
  const blocks = markdown.parse(content.replaceAll(SILENT, ''), {}).filter(({ nesting }) => nesting >= 0)
  const isHeading = (at: number): boolean =>
    blocks[at]?.type === 'heading_open' || TITLE_TAG.test(blocks[at]?.content ?? '')
  const first = blocks.findIndex((_, at) => isHeading(at))
  return blocks.some(({ type, content: text }, at) => {
    if (at === first || (at === first + 1 && blocks[first]?.type === 'heading_open')) return false
    if (type === 'paragraph_open') return false
    return (
      !SLOT.test(text) && (type !== 'inline' || text.trim() !== '') && (type !== 'html_block' || text.trim() !== '')
    )
  })
}
