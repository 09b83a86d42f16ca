import { useSlideContext } from '@slidev/client/context.ts'
import known from '../data/sources.yaml'

export interface SlideLink {
  page: number
  /** Relative, so that it holds under any base, and on paper, where the export points it at the page. */
  href: string
  go: () => void
}

/** A slide that names a group of sources, as `cni-docs`, rests on each that is in it. */
const rests = (key: string, named: unknown): boolean =>
  named === key || (named !== undefined && known[key]?.in === named)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/**
 * The ways between a slide's foot and the lists of sources: a slide lists the topics that its frontmatter names in `lists:`,
 * and rests on the sources that it names in `sources:` (they stand at its foot) and in `also:` (they do not).
 */
export function useSourceLinks(): {
  /** The slide whose list has this source, if there is one. */
  listing: (key: string) => SlideLink | undefined
  /** The slides that rest on this source. */
  resting: (key: string) => SlideLink[]
  /** The topics this slide lists. */
  lists: unknown[]
} {
  const { $nav, $page } = useSlideContext()
  const slides = (): { page: number; frontmatter: Record<string, unknown> }[] =>
    ($nav.value?.slides ?? []).map(({ no, meta }) => ({ page: no, frontmatter: meta.slide.frontmatter }))
  const link = (page: number, anchor = ''): SlideLink => ({
    page,
    href: `./${page}${anchor}`,
    go: () => void $nav.value.go(page),
  })
  return {
    listing(key) {
      const found = slides().find(({ frontmatter }) => list(frontmatter.lists).includes(known[key]?.topic))
      return found && link(found.page, `#source-${key}`)
    },
    resting: key =>
      slides()
        .filter(({ frontmatter }) =>
          [...list(frontmatter.sources), ...list(frontmatter.also)].some(named => rests(key, named)),
        )
        .map(({ page }) => link(page)),
    lists: list(slides().find(({ page }) => page === $page.value)?.frontmatter.lists),
  }
}
