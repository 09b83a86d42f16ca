import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemOfDeath } from '../../../scripts/site/build-problem.ts'

let folder = ''
let entry = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-death-'))
  entry = join(folder, 'slides.md')
  writeFileSync(entry, '---\ntitle: T\nhighlighter: prism\n---\n\n# One\n')
  writeFileSync(join(folder, 'vite.config.ts'), 'export default {}\nthrow new Error("no")\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('a build that dies is told by its cause alone, at the line of the deck that has what it names', () => {
  const said = `file:///x/node_modules/@slidev/parser/dist/core.mjs:107
    throw new Error('…')
          ^

Error: [slidev] "prism" support has been dropped. Please use "highlighter: shiki" instead
    at resolveConfig (file:///x/node_modules/@slidev/parser/dist/core.mjs:107:9)

Node.js v24.0.0`
  const { message, place } = problemOfDeath(said, entry)
  expect(message).toBe('"prism" support has been dropped. Please use "highlighter: shiki" instead')
  expect(place).toEqual({ file: entry, line: 3 })
})

it('a file of the deck that the stack names is the place', () => {
  const config = join(folder, 'vite.config.ts')
  const said = `\u001B[31mTypeError: no\u001B[39m\n    at file://${config}:2:7\n    at file:///x/node_modules/vite/dist/node.js:1:1`
  expect(problemOfDeath(said, entry)).toMatchObject({ message: 'no', place: { file: config, line: 2 } })
})

it('a build that says nothing is told so', () => {
  expect(problemOfDeath('', entry).message).toBe('the build stopped without a word')
})
