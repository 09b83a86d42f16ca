import type { Diagnostic } from '../model/diagnostic.ts'
import type { Components } from '../source/components.ts'
import type { SlideSource } from '../source/slide-source.ts'
import { diagnose } from '../model/diagnostic.ts'
import { brokenData } from '../rules/source/broken-data.ts'
import { unknownComponent } from '../rules/source/unknown-component.ts'
import { unknownProp } from '../rules/source/unknown-prop.ts'
import { unknownSource } from '../rules/source/unknown-source.ts'
import { checkLanguage } from '../source/check-language.ts'
import { checkSources } from '../source/check-sources.ts'
import { checkComponents, checkProps } from '../source/check-tags.ts'

export interface Known {
  components: Components
  /** The keys of data/sources.yaml; undefined in a deck that has no such file. */
  sources?: ReadonlySet<string>
  /** The languages of data/languages.yaml; undefined in a deck that has no data. */
  languages?: readonly string[]
}

/** All that is wrong in the slides' Markdown, from the first slide to the last. */
export function checkSlides(slides: readonly SlideSource[], { components, sources, languages }: Known): Diagnostic[] {
  return slides.flatMap(slide => [
    ...(languages && slide.slide === 1 ? checkLanguage(slide, languages) : []).map(one => diagnose(brokenData, one)),
    ...(sources ? checkSources(slide, sources) : []).map(one => diagnose(unknownSource, one)),
    ...checkComponents(slide, components).map(one => diagnose(unknownComponent, one)),
    ...checkProps(slide, components).map(one => diagnose(unknownProp, one)),
  ])
}
