import type { ClicksContext } from '@slidev/types'
import type { Ref } from 'vue'

export declare function createClicksContextBase(
  current: Ref<number>,
  clicksStart?: number,
  clicksTotalOverrides?: number,
): ClicksContext
