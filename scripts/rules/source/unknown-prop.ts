import type { WrittenAttribute } from '../../slidev/utility-attributes.ts'
import type { SourceRule } from '../rule.ts'
import { isKnownHtmlAttr, isKnownSvgAttr } from '@vue/shared'
import { utilityAttributes } from '../../slidev/utility-attributes.ts'
import { checkProps, GLOBAL_ATTRIBUTES } from '../../source/check-tags.ts'

/** A component hands on what it does not declare to the element it draws, where it may be of use: `<Portrait width="80" />`. */
function isMarkup(attribute: string): boolean {
  return GLOBAL_ATTRIBUTES.test(attribute) || isKnownHtmlAttr(attribute) || isKnownSvgAttr(attribute)
}

const keyOf = ({ name, value }: WrittenAttribute): string => `${name}=${value ?? ''}`

export const unknownProp: SourceRule = {
  id: 'unknown-prop',
  severity: 'error',
  description:
    'Whether what is written in a component’s tag is a prop of it, of the type it has, and none that it needs is left out.',
  help: 'Write the prop as the component declares it.',
  async inspect({ slides, components }) {
    const undeclared = new Map<string, WrittenAttribute>()
    for (const slide of slides) {
      checkProps(slide, components, attribute => {
        if (!isMarkup(attribute.name)) undeclared.set(keyOf(attribute), attribute)
        return true
      })
    }
    const styles = new Set((await utilityAttributes([...undeclared.values()])).map(keyOf))
    return slides.flatMap(slide =>
      checkProps(slide, components, attribute => isMarkup(attribute.name) || styles.has(keyOf(attribute))),
    )
  },
}
