import { describe, expect, it } from 'vitest'
import { tagsOf } from '../../../scripts/source/slide-tags.ts'

function places(content: string, firstLine?: number): string[] {
  return tagsOf(content, firstLine).map(({ name, line, column }) => `${line}:${column} ${name}`)
}

describe('the tags of a slide', () => {
  it('stand at the line and column where they are written', () => {
    expect(places('# Title\n\n<One />\n\ntext <Two/> and <Three>x</Three>', 10)).toEqual([
      '12:1 One',
      '14:6 Two',
      '14:17 Three',
    ])
  })

  it('are found in lists, quotes, tables and inside other tags', () => {
    expect(
      places('- a <One/>\n\n> <Two/>\n\n| a | b |\n|---|---|\n| <Three/> | <Four/> |\n\n<div>\n\n<Five/>\n\n</div>'),
    ).toEqual(['1:5 One', '3:3 Two', '7:3 Three', '7:14 Four', '9:1 div', '11:1 Five'])
  })

  it('are none in code, in comments and behind a backslash', () => {
    expect(
      places(
        '`<One/>` \\<Two/> a < b <https://kubernetes.io>\n\n```vue\n<Three/>\n```\n\n    <Four/>\n\n<!-- <Five/>\n\n<Six/> -->\n\n<Seven/>',
      ),
    ).toEqual(['13:1 Seven'])
  })

  it('have their attributes in place, over several lines too', () => {
    const [tag] = tagsOf('<One\n  wide\n  name="a"\n  :at="[1, 2]" v-click @click="go"\n  v-bind="all"\n/>')
    expect(tag?.attributes).toMatchObject([
      { kind: 'text', name: 'wide', line: 2, column: 3 },
      { kind: 'text', name: 'name', value: 'a', line: 3, column: 3 },
      { kind: 'bound', name: 'at', value: '[1, 2]', line: 4, column: 3 },
      { kind: 'other', directive: 'click', line: 4, column: 16 },
      { kind: 'other', directive: 'on', line: 4, column: 24 },
      { kind: 'bound', name: undefined, value: 'all', line: 5, column: 3 },
    ])
  })

  it('know what a script on the slide imports', () => {
    const tags = tagsOf(
      `<script setup lang="ts">\nimport One from './One.vue'\nimport { a as Two, Three } from './more'\n</script>\n\n<One />`,
    )
    expect(tags.map(({ name }) => name)).toEqual(['One'])
    expect([...(tags[0]?.imported ?? [])].filter(Boolean)).toEqual(['One', 'Two', 'Three'])
  })
})
