import type { PageRule } from '../rule.ts'
import { a11y } from './a11y.ts'
import { altText } from './alt-text.ts'
import { clipped } from './clipped.ts'
import { contrast } from './contrast.ts'
import { deadClick } from './dead-click.ts'
import { deadLink } from './dead-link.ts'
import { overflow } from './overflow.ts'
import { overlap } from './overlap.ts'
import { seriesColours } from './series-colours.ts'
import { smallText } from './small-text.ts'
import { tableHeaders } from './table-headers.ts'

/** The rules that look at the mounted slides, in the browser. */
export const PAGE_RULES: readonly PageRule[] = [
  overflow,
  clipped,
  overlap,
  smallText,
  contrast,
  altText,
  a11y,
  tableHeaders,
  seriesColours,
  deadClick,
  deadLink,
]
