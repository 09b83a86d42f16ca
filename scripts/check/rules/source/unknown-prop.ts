import type { SourceRule } from '../../rule.ts'
import { isKnownHtmlAttr, isKnownSvgAttr } from '@vue/shared'
import { checkTags, EVERYWHERE } from '../../../source/check-tags.ts'

/** A component hands on what it does not declare to the element it draws, where it may be of use: `<Portrait width="80" />`. */
function isHanded(attribute: string): boolean {
  return EVERYWHERE.test(attribute) || isKnownHtmlAttr(attribute) || isKnownSvgAttr(attribute)
}

export const unknownProp: SourceRule = {
  id: 'unknown-prop',
  severity: 'error',
  measures:
    'Whether what is written in a component’s tag is a prop of it, of the type it has, and none that it needs is left out.',
  mend: 'Write the prop as the component declares it.',
  inspect: ({ slides, components }) =>
    slides.flatMap(slide => checkTags(slide, components, isHanded)).filter(({ kind }) => kind === 'unknown-prop'),
}
