import type { SourceRule } from '../rule.ts'
import { checkLayout } from '../../source/check-layout.ts'

export const unknownLayout: SourceRule = {
  id: 'unknown-layout',
  severity: 'error',
  description:
    'Whether a slide’s layout is there; Slidev shows a slide in its default one otherwise, and says so only in its log.',
  help: 'Name one that is there, or put it into layouts/.',
  // Where a theme is missing, the layout may be one of its own; that the theme is missing is told all the same.
  inspect: ({ slides, layouts, missing }) =>
    missing.length > 0 ? [] : slides.flatMap(slide => checkLayout(slide, [...layouts.keys()])),
}
