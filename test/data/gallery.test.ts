import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from '@slidev/parser'
import { expect, it } from 'vitest'
import { componentProps } from '../../scripts/source/component-props.ts'

const { slides } = await parse(readFileSync('gallery.md', 'utf8'), 'gallery.md')

/** The layouts draw the foot; a speaker never writes it. */
const components = readdirSync('components').filter(file => file.endsWith('.vue') && file !== 'SlideFoot.vue')

const propsOf = await componentProps(
  resolve('.'),
  components.map(file => resolve('components', file)),
)

it.each(components)('the gallery shows %s and explains each of its props', file => {
  const name = file.replace('.vue', '')
  const slide = slides.find(({ content, note }) => content.includes(`<${name} `) || note?.includes(`<${name} `))
  expect(slide, `a slide with <${name} />`).toBeDefined()
  for (const prop of Object.keys(propsOf[resolve('components', file)] ?? {}))
    expect(slide?.note, `<${name}> ${prop}`).toContain(`| \`${prop}\` |`)
})
