import { componentPlugin } from '@mdit-vue/plugin-component'
import MarkdownIt from 'markdown-it'

/** As Slidev reads Markdown: a tag it does not know may span lines and carry `@click`. */
export const markdown = new MarkdownIt({ html: true }).use(componentPlugin)
