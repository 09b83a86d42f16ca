import type { ClicksContext, RenderContext } from '@slidev/types'
import type { InjectionKey, Ref } from 'vue'

export declare const injectionClicksContext: InjectionKey<Ref<ClicksContext>>
export declare const injectionCurrentPage: InjectionKey<Ref<number>>
export declare const injectionRenderContext: InjectionKey<Ref<RenderContext>>
export declare const injectionSlidevContext: InjectionKey<object>
export declare const injectionFrontmatter: InjectionKey<Record<string, unknown>>
