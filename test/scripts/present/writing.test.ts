import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeInSlide, placeOfFault } from '../../../scripts/present/writing/place-of-fault.ts'
import { silentFaults } from '../../../scripts/present/writing/silent-faults.ts'
import { ADDRESS_PATCHES } from '../../../scripts/slidev/address-patches.ts'
import { applyPatch } from '../../../scripts/slidev/client-patches.ts'
import { FAULT_PATCH } from '../../../scripts/slidev/fault-patch.ts'
import { FILE_PATCHES } from '../../../scripts/slidev/file-patches.ts'
import { withPlainDescription } from '../../../scripts/slidev/index-html.ts'
import { codeFrame } from '../../../scripts/source/code-frame.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

async function faultsIn(text: string): Promise<string[]> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'deck.md')
  await writeFile(file, text)
  return (await silentFaults(file, folder.path)).map(
    ({ place, message }) => `${place.line}:${place.column} ${message.split(';')[0]}`,
  )
}

describe('what Slidev passes over in silence', () => {
  it.each([
    ['---\nduration: soon\n---\n\n# A', '2:11 duration: soon is not a time'],
    ['# A\n\n---\nbudget: 1:20x\n---\n\n# B', '4:9 budget: 1:20x is not a time'],
    ['# A\n\ntext\n\n<!-- lost', '5:1 this comment is not closed'],
    ['# A\n\ntext <!-- lost', '3:6 this comment is not closed'],
    ['# A\n\n<!-- lost\n\n---\n\n# B\n\n<!-- note -->', '3:1 this comment is not closed'],
  ])('is told with its place: %j', async (text, fault) => expect(await faultsIn(text)).toEqual([fault]))

  it('is told of YAML that cannot be read', async () => {
    expect((await faultsIn('# A\n\n---\nid: [a\n---\n\n# B'))[0]).toMatch(/^\d+:\d+ the frontmatter is not valid YAML/)
  })

  it.each([
    '---\nduration: 30min\nbudget: 1:20\n---\n\n# A\n\n<!-- note -->',
    '# A\n\n```html\n<!-- shown\n```\n\n`<!-- x` and text',
    '---\nbudget: high\n---\n\n# A',
    '# A\n\n<!-- one -->\n\n<!--\ntwo\n-->',
  ])('is nothing of what is sound: %j', async text => expect(await faultsIn(text)).toEqual([]))
})

describe('the place of a fault in drawing', () => {
  const slide = {
    slide: 2,
    file: 'deck.md',
    line: 10,
    frontmatter: '',
    frontmatterLine: 9,
    content: '# A\n\n<my-part :step="17" />\n\n{{ foo.bar }}',
  }
  it.each([
    ["TypeError: Cannot read properties of undefined (reading 'bar')", [], 14],
    ['Error: step 17', ['MyPart', 'Layout'], 12],
    ['TypeError: foo is not a function', [], 14],
    ['Error: no idea', [], 10],
  ])('is found by what the slide says: %s', (message, components, line) =>
    expect(placeOfFault({ slide: 2, message, components }, slide).line).toBe(line),
  )

  it('is the same tag in the slide as in what was compiled of it', () => {
    const source = { ...slide, content: '<div>\n\n</div>\n\n<div class="open">' }
    const code = '<layout>\n<p>x</p>\n<div>\n</div>\n<div class="open">\n</layout>'
    expect(placeInSlide(source, code, { line: 5, column: 1 })).toEqual({
      file: 'deck.md',
      line: 14,
      column: 1,
      slide: 2,
    })
  })

  it('is shown with one caret', () => {
    expect(codeFrame('a\nb\nc\nd', 2, 1)).toBe('1 | a\n2 | b\n  | ^\n3 | c\n4 | d')
  })
})

it.each([...ADDRESS_PATCHES, ...FILE_PATCHES, FAULT_PATCH])(
  'finds in Slidev’s $file what it patches: $reason',
  patch => {
    expect(applyPatch(patch, readFileSync(`node_modules/@slidev/client/${patch.file}`, 'utf8'))).toBeDefined()
  },
)

it('describes the page without Slidev’s quotes, line marks and name', () => {
  expect(
    withPlainDescription(
      '<title>T - Slidev</title><meta name="description" content="&quot;One\\ntwo \\&quot;three\\&quot;.\\n&quot;"><meta name="x" content="plain">',
    ),
  ).toBe(
    '<title>T</title><meta name="description" content="One two &quot;three&quot;."><meta name="x" content="plain">',
  )
})
