import type { ClicksContext } from '@slidev/types'
import type { Ref } from 'vue'

/** What the deck uses of Slidev's slide context. Slidev ships its client as sources that do not pass a strict type check. */
export interface SlideContext {
  $slidev: { configs: { htmlAttrs?: { lang?: string } } }
  $clicksContext: ClicksContext
  $clicks: Ref<number>
  $page: Ref<number>
  $nav: Ref<{
    slides: { no: number; meta: { slide: { frontmatter: Record<string, unknown> } } }[]
    go: (page: number) => Promise<void>
    /** Whether the deck is shown to be printed. */
    isPrintMode?: boolean
  }>
  $renderContext: Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>
  $frontmatter: Record<string, unknown>
}

export declare function useSlideContext(): SlideContext
