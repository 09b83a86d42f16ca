import type { SourceRule } from '../rule.ts'
import { checkComponents } from '../../source/check-tags.ts'

export const unknownComponent: SourceRule = {
  id: 'unknown-component',
  severity: 'error',
  description: 'Whether each tag names a component; the audience would see nothing in its place.',
  help: 'Correct its name, or put the component into components/.',
  // A theme or an addon that is not installed may have it.
  inspect: ({ slides, components, missing }) =>
    missing.length > 0 ? [] : slides.flatMap(slide => checkComponents(slide, components)),
}
