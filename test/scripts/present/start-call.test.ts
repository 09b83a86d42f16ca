import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startCall } from '../../../scripts/present/start-call.ts'
import { CLI_PATCHES, patchCli } from '../../../scripts/slidev/cli-patches.ts'

it('keeps the password from Slidev, which would write it into a page', () => {
  for (const words of [
    ['--remote=secret', 'talk.md'],
    ['talk.md', '--remote', 'secret'],
  ])
    expect(startCall(words)).toMatchObject({ entry: 'talk.md', password: 'secret', flags: ['--remote='] })
})

it('makes a password up where none is given, and takes the deck after the flag for the deck', () => {
  for (const words of [['--remote'], ['--remote='], ['--remote', '--open'], ['--remote', 'slides.md']]) {
    const call = startCall(words)
    expect(call.password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect(call.entry).toBe('slides.md')
  }
})

it('hands on what is Slidev’s, with its values', () => {
  expect(startCall(['-p', '4000', 'talk.md', '--base', '/x/', '--open', '--mcp', '--allow-host=deck.example'])).toEqual(
    { entry: 'talk.md', flags: ['-p', '4000', '--base', '/x/', '--open'], mcp: true, hosts: ['deck.example'] },
  )
  expect(startCall([]).password).toBeUndefined()
})

const dist = 'node_modules/@slidev/cli/dist/'
const files = readdirSync(dist).map(name => ({
  url: `file:///${dist}${name}`,
  code: readFileSync(dist + name, 'utf8'),
}))

it('finds in Slidev’s command what it patches, and answers at the endpoints that the gate knows', () => {
  for (const { file } of CLI_PATCHES) expect(files.filter(({ url }) => file.test(url))).toHaveLength(1)
  for (const { url, code } of files) {
    const isPatched = CLI_PATCHES.some(({ file }) => file.test(url))
    const patched = patchCli(url, code)
    expect(patched.code !== code, url).toBe(isPatched)
    expect(patched.isSafe, url).toBe(true)
  }
  const server = files.find(({ url }) => /serve-/.test(url))?.code ?? ''
  // The slides' JSON, the page, and MCP. One more here is one more to judge in policy.ts.
  expect(server.match(/middlewares\.use\(/g)).toHaveLength(3)
  expect(server.match(/\.ws\.on\(/g)).toHaveLength(1)
  for (const { from, file } of CLI_PATCHES) expect(files.find(({ url }) => file.test(url))?.code).toContain(from)
  expect(patchCli('file:///x/@slidev/cli/dist/other.mjs', 'on("slidev:monaco-write")').isSafe).toBe(false)
})
