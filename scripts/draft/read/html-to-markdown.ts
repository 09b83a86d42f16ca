import { parseHTML } from 'linkedom'
import TurndownService from 'turndown'

/** What is no part of an article wherever it stands. */
export const NEVER_READ = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'nav',
  'canvas',
  'svg',
  'math',
  'audio',
  'video',
  'dialog',
]
/** A table that holds any of these is there for the page's looks, and is read cell by cell. */
const NO_DATA = 'table, h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote, figure'
const LAYOUT = 'data-layout'

interface Cell {
  closest: (selector: string) => Element | null
}

function isLayout(node: unknown): boolean {
  return (node as Cell).closest('table')?.hasAttribute(LAYOUT) ?? false
}

function oneLine(content: string): string {
  return content
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/\\?\|/g, '\\|')
}

/** Tables as Markdown has them: rows of cells, the first of which is the head. */
function readTables(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content, node) => (isLayout(node) ? `\n\n${content}\n\n` : ` ${oneLine(content)} |`),
  })
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      if (isLayout(node)) return content
      const row = node as unknown as Element
      const isFirst = row.closest('table')?.querySelector('tr') === row
      const hasHead = row.querySelector('th') !== null
      const rule = isFirst ? `\n|${' --- |'.repeat(row.querySelectorAll('th, td').length)}` : ''
      return isFirst && !hasHead
        ? `\n|${'  |'.repeat(row.querySelectorAll('td').length)}${rule}\n|${content}`
        : `\n|${content}${rule}`
    },
  })
  service.addRule('caption', { filter: 'caption', replacement: () => '' })
  service.addRule('section', { filter: ['thead', 'tbody', 'tfoot'], replacement: content => content })
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node) => {
      const caption = (node as unknown as Element).querySelector('caption')?.textContent ?? ''
      return `\n\n${oneLine(caption)}\n\n${isLayout(node) ? content : content.replaceAll(/\n{2,}/g, '\n').trim()}\n\n`
    },
  })
}

/** A picture's caption goes with it, as its title. */
function readFigures(service: TurndownService): void {
  service.addRule('figure', {
    filter: node =>
      node.nodeName === 'FIGURE' &&
      node.querySelector('img') !== null &&
      node.querySelector('table, pre, blockquote') === null,
    replacement: (_, node) => {
      const figure = node as unknown as Element
      const caption = oneLine(figure.querySelector('figcaption')?.textContent ?? '').replaceAll(/["\\]/g, '\\$&')
      const images = [...figure.querySelectorAll('img')].map((image, index) =>
        imageMark(image, index === 0 ? caption : ''),
      )
      return `\n\n${images.join('\n\n')}\n\n`
    },
  })
  service.addRule('image', { filter: 'img', replacement: (_, node) => imageMark(node as unknown as Element, '') })
}

function imageMark(image: Element, caption: string): string {
  const source = image.getAttribute('src') ?? ''
  const alt = (image.getAttribute('alt') ?? '').replaceAll(/\s+/g, ' ').replaceAll(/[[\]\\*_`<]/g, '\\$&')
  if (source === '') return ''
  return `![${alt}](<${source.replaceAll(/[<>\s]/g, encodeURIComponent)}>${caption === '' ? '' : ` "${caption}"`})`
}

function createService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  })
  service.remove(node => NEVER_READ.includes(node.nodeName.toLowerCase()))
  readTables(service)
  readFigures(service)
  return service
}

let service: TurndownService | undefined

/** The Markdown of an element; the element is not used any more after it. */
export function elementToMarkdown(element: Element): string {
  for (const table of element.querySelectorAll('table')) {
    if (table.querySelector(NO_DATA)) table.setAttribute(LAYOUT, '')
  }
  service ??= createService()
  return service.turndown(element as unknown as HTMLElement)
}

/** The Markdown of a piece of HTML. */
export function htmlToMarkdown(html: string): string {
  return elementToMarkdown(parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`).document.body)
}
