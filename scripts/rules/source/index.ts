import type { SourceRule } from '../rule.ts'
import { brokenData } from './broken-data.ts'
import { duplicateTitle } from './duplicate-title.ts'
import { frontmatter } from './frontmatter.ts'
import { headingOrder } from './heading-order.ts'
import { linkText } from './link-text.ts'
import { noNotes } from './no-notes.ts'
import { noTitle } from './no-title.ts'
import { timeBudget } from './time-budget.ts'
import { titleOnly } from './title-only.ts'
import { unknownComponent } from './unknown-component.ts'
import { unknownLayout } from './unknown-layout.ts'
import { unknownProp } from './unknown-prop.ts'
import { unknownSource } from './unknown-source.ts'
import { wordy } from './wordy.ts'

/** The rules that read the deck's files. */
export const SOURCE_RULES: readonly SourceRule[] = [
  unknownLayout,
  unknownComponent,
  unknownProp,
  frontmatter,
  unknownSource,
  brokenData,
  noTitle,
  duplicateTitle,
  titleOnly,
  headingOrder,
  linkText,
  noNotes,
  timeBudget,
  wordy,
]
