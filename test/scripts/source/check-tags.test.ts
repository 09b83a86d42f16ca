import type { Components } from '../../../scripts/source/components.ts'
import type { PropType } from '../../../scripts/source/prop-type.ts'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { checkComponents, checkProps } from '../../../scripts/source/check-tags.ts'

const NUMBER: PropType = { kind: 'number' }
const NONE: PropType = { kind: 'undefined' }

function oneOf(...values: string[]): PropType {
  return { kind: 'union', of: values.map(value => ({ kind: 'literal', value })) }
}

function optional(...of: PropType[]) {
  return { required: false, type: { kind: 'union', of: [...of, NONE] } satisfies PropType }
}

const components: Components = {
  own: new Map([
    [
      'PacketWay',
      {
        way: { required: true, type: oneOf('overlay', 'routed') },
        step: optional(NUMBER),
        wide: optional({ kind: 'boolean' }),
        label: optional({ kind: 'string' }),
        rows: optional({ kind: 'array', of: oneOf('Calico', 'Cilium') }),
        point: optional({ kind: 'object', fields: { x: { required: true, type: NUMBER } } }),
        maxWidth: optional(NUMBER),
      },
    ],
  ]),
  others: new Set(['VClick', 'Toc']),
  iconSets: new Set(['carbon']),
}

function faults(content: string): string[] {
  const source = { slide: 4, file: 'slides.md', line: 30, content, frontmatter: '', frontmatterLine: 28 }
  return [...checkComponents(source, components), ...checkProps(source, components)].map(formatDiagnostic)
}

describe('a tag is refused, with its place, when it', () => {
  it.each([
    [
      'names no component',
      '\n<PaketWay />',
      'slides.md:31:1 slide 4: <PaketWay> is not a component. Did you mean <PacketWay>?',
    ],
    [
      'has an unknown prop',
      '<PacketWay way="routed" stap="1" />',
      'slides.md:30:25 slide 4: <PacketWay> has no prop "stap". It takes way, step, wide, label, rows, point, maxWidth. Did you mean "step"?',
    ],
    [
      'lacks a required prop',
      '<PacketWay />',
      'slides.md:30:1 slide 4: <PacketWay> needs the prop "way": "overlay" or "routed".',
    ],
    [
      'has a value that is not among those allowed',
      '<PacketWay way="overlai" />',
      'slides.md:30:12 slide 4: <PacketWay> way is "overlai"; expected "overlay" or "routed". Did you mean "overlay"?',
    ],
    [
      'gives text where a number is taken',
      '<PacketWay way="routed" step="2" />',
      'slides.md:30:25 slide 4: <PacketWay> step="2" is text; expected a number. Write :step="2".',
    ],
    [
      'gives text where true or false is taken',
      '<PacketWay way="routed" wide="false" />',
      'slides.md:30:25 slide 4: <PacketWay> wide="false" is text; expected true or false. Write :wide="false".',
    ],
    [
      'binds a text to a number',
      '<PacketWay way="routed" :step="\'2\'" />',
      'slides.md:30:25 slide 4: <PacketWay> :step is "2"; expected a number.',
    ],
    [
      'binds a number to a text',
      '<PacketWay way="routed" :label="2" />',
      'slides.md:30:25 slide 4: <PacketWay> :label is 2; expected text.',
    ],
    [
      'has a wrong item in a list',
      '<PacketWay way="routed" :rows="[\'Calico\', \'Cillium\']" />',
      'slides.md:30:25 slide 4: <PacketWay> :rows item 2 is "Cillium"; expected "Calico" or "Cilium". Did you mean "Cilium"?',
    ],
    [
      'has a wrong field in an object',
      '<PacketWay way="routed" :point="{ x: true }" />',
      'slides.md:30:25 slide 4: <PacketWay> :point field "x" is true; expected a number.',
    ],
    [
      'lacks a field of an object',
      '<PacketWay way="routed" :point="{}" />',
      'slides.md:30:25 slide 4: <PacketWay> :point is an object with nothing in it; expected an object with x.',
    ],
    [
      'gives a value where a list is taken',
      '<PacketWay way="routed" rows="Calico" />',
      'slides.md:30:25 slide 4: <PacketWay> rows is "Calico"; expected a list of ("Calico" or "Cilium").',
    ],
    [
      'has an expression that is none',
      '<PacketWay way="routed" :step="1 +" />',
      expect.stringMatching(/^slides\.md:30:25 slide 4: <PacketWay> :step="1 \+" is not an expression/),
    ],
  ])('%s', (_, content, message) => {
    expect(faults(content)).toEqual([message])
  })
})

describe('a tag passes when it', () => {
  it.each([
    [
      'gives literals that fit',
      '<PacketWay way="routed" :step="-1" wide label="" :rows="[\'Calico\']" :point="{ x: 1 }" />',
    ],
    ['is written in kebab case', '<packet-way way="routed" :max-width="3" />'],
    [
      'binds what is known only when it runs',
      '<PacketWay :way="chosen" :step="$clicks" :rows="[first, \'Cilium\']" :point="{ ...at }" />',
    ],
    ['spreads its props', '<PacketWay v-bind="all" />'],
    ['models a prop', '<PacketWay v-model:way="way" />'],
    [
      'carries what every element may',
      '<PacketWay way="routed" class="a" style="" id="x" aria-label="a" data-a="1" v-click="2" @click="go" #default />',
    ],
    [
      "is HTML, SVG, Slidev's or an icon",
      '<svg><linearGradient /></svg> <v-click>a</v-click> <Toc /> <carbon-badge />',
    ],
    ['is imported on the slide', '<script setup>\nimport Mine from "./Mine.vue"\n</script>\n\n<Mine any="thing" />'],
  ])('%s', (_, content) => {
    expect(faults(content)).toEqual([])
  })
})
