import type { ComputedRef } from 'vue'
import type { Journey } from '../diagrams/journey.ts'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed } from 'vue'
import { journeyAt, topicOf } from '../diagrams/journey.ts'

export interface PlacedJourney extends Journey {
  page: number
  total: number
  /** Whether any slide of the deck starts a topic; without one there is no line to stand on. */
  hasLine: boolean
}

/** Where the slide this is used on stands on the deck's line. */
export function useJourney(): ComputedRef<PlacedJourney> {
  const { $nav, $page } = useSlideContext()
  return computed(() => {
    const starts = $nav.value.slides.map(slide => topicOf(slide.meta.slide.frontmatter))
    return {
      ...journeyAt(starts, $page.value),
      page: $page.value,
      total: starts.length,
      hasLine: starts.some(topic => topic !== undefined),
    }
  })
}
