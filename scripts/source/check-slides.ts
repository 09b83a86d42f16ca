import type { Problem } from '../problem.ts'
import type { Components } from './components.ts'
import type { SlideSource } from './slide-source.ts'
import { checkLanguage } from './check-language.ts'
import { checkSources } from './check-sources.ts'
import { checkTags } from './check-tags.ts'

export interface Known {
  components: Components
  /** The keys of data/sources.yaml; undefined in a deck that has no such file. */
  sources?: ReadonlySet<string>
  /** The languages of data/languages.yaml; undefined in a deck that has no data. */
  languages?: readonly string[]
}

/** All that is wrong in the slides' Markdown, from the first slide to the last. */
export function checkSlides(slides: readonly SlideSource[], { components, sources, languages }: Known): Problem[] {
  return slides.flatMap(slide => [
    ...(languages && slide.slide === 1 ? checkLanguage(slide, languages) : []),
    ...(sources ? checkSources(slide, sources) : []),
    ...checkTags(slide, components),
  ])
}
