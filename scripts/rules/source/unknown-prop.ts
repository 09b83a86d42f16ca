import type { SourceRule } from '../rule.ts'
import { isKnownHtmlAttr, isKnownSvgAttr } from '@vue/shared'
import { checkProps, GLOBAL_ATTRIBUTES } from '../../source/check-tags.ts'

/** A component hands on what it does not declare to the element it draws, where it may be of use: `<Portrait width="80" />`. */
function isFallthrough(attribute: string): boolean {
  return GLOBAL_ATTRIBUTES.test(attribute) || isKnownHtmlAttr(attribute) || isKnownSvgAttr(attribute)
}

export const unknownProp: SourceRule = {
  id: 'unknown-prop',
  severity: 'error',
  description:
    'Whether what is written in a component’s tag is a prop of it, of the type it has, and none that it needs is left out.',
  help: 'Write the prop as the component declares it.',
  inspect: ({ slides, components }) => slides.flatMap(slide => checkProps(slide, components, isFallthrough)),
}
