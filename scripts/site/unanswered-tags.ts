import type { Plugin } from 'vite'
import type { UnansweredTag } from '../model/deck.ts'
import { slideOfModule } from '../slidev/module-ids.ts'
import { findLine } from './find-line.ts'

const UNRESOLVED = /\b_?resolveComponent\("([\w-]+)"/g

/** Where a slide begins and ends in its file, both counted from 1. */
type SlideLines = (slide: number) => { from: number; to: number }

/**
 * Notes each tag that is still looked up by its name when every other plugin is through.
 * Vue draws such a tag as an empty unknown element and, in a built site, says nothing.
 */
export function unansweredTags(found: UnansweredTag[], linesOf: SlideLines): Plugin {
  return {
    name: 'deck:unanswered-tags',
    enforce: 'post',
    transform: {
      filter: { code: 'resolveComponent(' },
      handler(code, id) {
        if (id.includes('/node_modules/')) return
        const { file, slide: no } = slideOfModule(id) ?? { file: id.split('?')[0] ?? id, slide: undefined }
        for (const [, name] of code.matchAll(UNRESOLVED)) {
          if (name === undefined) continue
          const tag = new RegExp(`<${name}\\b`)
          const span = no === undefined ? {} : linesOf(no)
          found.push({ name, slide: no, file, line: findLine(file, line => tag.test(line), span) })
        }
      },
    },
  }
}
