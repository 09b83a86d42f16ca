import type { ComputedRef, Ref } from 'vue'

/** What the deck uses of Slidev's navigation outside a slide. */
export declare function useNav(): {
  slides: Ref<{ meta: { slide: { frontmatter: { budget?: string | number } } } }[]>
  currentPage: ComputedRef<number>
  isPresenter: Ref<boolean>
}

export { useSlideContext } from './context.d.ts'
