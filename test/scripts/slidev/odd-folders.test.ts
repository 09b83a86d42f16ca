import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importComponents, oddFolders } from '../../../scripts/slidev/odd-folders.ts'

it('imports the components of a deck by their paths, whatever is in these', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), folder => {
      const file = `/talks/${folder}/components/MyCounter.vue`
      const code = 'const a = _resolveComponent("my-counter")\nconst b = _resolveComponent("Other", true)'
      const [imported, ...rest] = importComponents(code, '/talks/slides.md', new Map([['MyCounter', file]])).split('\n')
      expect(JSON.parse(imported?.replace('import _deck_MyCounter from ', '') ?? '')).toBe(file)
      expect(rest).toEqual(['const a = _deck_MyCounter', 'const b = _resolveComponent("Other", true)'])
    }),
  )
})

it('leaves a component that shows itself alone', () => {
  const code = '_resolveComponent("Tree", true)'
  expect(importComponents(code, '/a[1]/Tree.vue?vue', new Map([['Tree', '/a[1]/Tree.vue']]))).toBe(code)
})

it('imports a file below a folder with an apostrophe in its name as one string', () => {
  const [{ transform } = {}] = oddFolders(["/home/o'brien"])
  const { handler } = transform as unknown as { handler: (code: string) => string }
  expect(handler("import SlideError from '/@fs/home/o'brien/error.vue'\nimport { ref } from 'vue'")).toBe(
    `import SlideError from "/@fs/home/o'brien/error.vue"\nimport { ref } from 'vue'`,
  )
})

it('changes nothing where no name is odd', () => {
  expect(oddFolders(['/home/ana/My talks (2022), 50 % ü #1 & 日本'])).toEqual([])
})
