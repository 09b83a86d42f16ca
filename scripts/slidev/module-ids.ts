// Slidev gives each slide's text to Vite as a module of its own, named after its Markdown file: `/…/slides.md__slidev_7.md`.

/** The module of a slide's text. Its frontmatter is another one, which the page cannot start without. */
export const SLIDE_MODULE = /^(.+)__slidev_(\d+)\.md$/

/** The module of a slide's text or of its frontmatter. */
export const SLIDE_PART_MODULE = /^(.+)__slidev_(\d+)\.(?:md|frontmatter)/

/** The name of a slide's module within a message. */
export const SLIDE_MODULE_IN_TEXT = /(\S+)__slidev_(\d+)\.md/g

/** The slide whose text a module is, or is a block of, and the file that it stands in. */
export function slideOfModule(id: string): { file: string; slide: number } | undefined {
  const found = SLIDE_MODULE.exec(id.split('?')[0] ?? id)
  return found?.[1] === undefined ? undefined : { file: found[1], slide: Number(found[2]) }
}

/** The module of a slide's text, or of its frontmatter. */
export function slideModule(file: string, slide: number, part: 'md' | 'frontmatter'): string {
  return `${file}__slidev_${slide}.${part}`
}
/** The component into which Slidev compiles the titles of all slides. */
export const TITLE_RENDERER = /\/@slidev\/title-renderer\.md$/

/** Where Slidev's client begins. */
export const CLIENT_MAIN = /[\\/]@slidev[\\/]client[\\/]main\.ts(?:\?|$)/
