import type { Page } from 'playwright-core'
import type { Slide } from '../model/deck.ts'
import type { Frame } from '../stage/stage.ts'

/** What a title says is known only when it is shown, where it is put together: `# Hello {{ $frontmatter.city }}`. */
const COMPUTED = '{{'

/** The slides, those whose titles are computed with what their headings say on the stage. */
export async function withShownTitles(
  page: Page,
  slides: readonly Slide[],
  frames: readonly Frame[],
): Promise<readonly Slide[]> {
  const computed = slides.filter(({ title }) => title?.includes(COMPUTED))
  if (computed.length === 0) return slides
  const ids = computed.map(({ no }) => frames.findLast(({ slide }) => slide === no)?.id ?? '')
  const shown = await page.evaluate(
    all => all.map(id => document.getElementById(id)?.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim()),
    ids,
  )
  const titles = new Map(computed.map(({ no }, at) => [no, shown[at]]))
  return slides.map(slide => ({ ...slide, title: titles.get(slide.no)?.replaceAll(/\s+/g, ' ') || slide.title }))
}
