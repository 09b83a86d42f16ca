import type { Plugin } from 'vite'
import { isHTMLTag, isVoidTag } from '@vue/shared'
import { TITLE_RENDERER } from '../slidev/module-ids.ts'

const TAG = /`[^`]*`|<(\/?)([a-z][\w.-]*)((?:[\s/][^<>]*)?)>/gi

/**
 * A title whose angle brackets are no tags shows them: `Why Vec<T> beats List<T>` is words. Slidev compiles all titles into
 * one component, where a tag that is never closed would end the build.
 */
export function escapeTitle(title: string): string {
  const isClosed = (name: string, from: number): boolean => title.includes(`</${name}>`, from)
  const isOpened = (name: string, to: number): boolean =>
    new RegExp(`<${RegExp.escape(name)}[\\s>]`).test(title.slice(0, to))
  return title.replaceAll(
    TAG,
    (tag: string, slash: string | undefined, name: string | undefined, rest: string, at: number) => {
      if (name === undefined) return tag
      const isTag =
        slash === '/'
          ? isOpened(name, at)
          : rest.endsWith('/') || (isHTMLTag(name) && isVoidTag(name)) || isClosed(name, at + tag.length)
      return isTag ? tag : tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    },
  )
}

/** Escapes what is no tag in the titles that Slidev has put into one component. */
export function escapeTitles(code: string, titles: readonly (string | undefined)[]): string {
  return titles.reduce<string>(
    (text, title) =>
      title === undefined
        ? text
        : text.replaceAll(`\n\n${title}\n\n</template>`, () => `\n\n${escapeTitle(title)}\n\n</template>`),
    code,
  )
}

export function titleTags(titles: () => readonly (string | undefined)[]): Plugin {
  return {
    name: 'deck:title-tags',
    enforce: 'pre',
    transform: { order: 'pre', filter: { id: TITLE_RENDERER }, handler: code => escapeTitles(code, titles()) },
  }
}
