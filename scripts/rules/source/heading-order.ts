import type { Token } from 'markdown-it'
import type { SourceRule } from '../rule.ts'
import { markdown } from '../../source/markdown.ts'

interface Heading {
  level: number
  /** Of the content, counted from 0. */
  line: number
}

const TAG = /<h([1-6])(?=[\s>])/gi

function headingsIn({ type, tag, content, map, children }: Token, line = map?.[0] ?? 0): Heading[] {
  if (type === 'heading_open') return [{ level: Number(tag.slice(1)), line }]
  if (type === 'inline') return (children ?? []).flatMap(child => headingsIn(child, line))
  if (type !== 'html_block' && type !== 'html_inline') return []
  const html = content.replaceAll(/<!--[\s\S]*?-->/g, comment => comment.replaceAll(/[^\n]/g, ' '))
  return [...html.matchAll(TAG)].map(found => ({
    level: Number(found[1]),
    line: line + html.slice(0, found.index).split('\n').length - 1,
  }))
}

export const headingOrder: SourceRule = {
  id: 'heading-order',
  severity: 'warning',
  description:
    'Whether headings of a slide go down one level at a time, as those who jump from heading to heading expect.',
  help: 'Use the next level, and give it its size by a class or a style.',
  inspect: ({ slides }) =>
    slides.flatMap(({ file, line, slide, content }) => {
      const headings = markdown.parse(content, {}).flatMap(token => headingsIn(token))
      const at = headings.findIndex(({ level }, index) => level > (headings[index - 1]?.level ?? level) + 1)
      const [before, skipping] = [headings[at - 1], headings[at]]
      return before && skipping
        ? [
            {
              subject: 'slide',
              message: `a heading of level ${skipping.level} follows one of level ${before.level}`,
              place: { file, line: line + skipping.line, slide },
            },
          ]
        : []
    }),
}
