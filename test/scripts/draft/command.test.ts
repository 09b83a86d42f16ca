import { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../../support/deck-command.ts'

const ARTICLE = resolve('test/fixtures/draft/night-train.md')
const PICTURE = resolve('test/fixtures/draft/images/hall.png')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => folder[Symbol.asyncDispose]())

/** A folder in the test's folder that is not there yet. */
function place(name: string): { deck: string; there: () => Promise<string[]> } {
  const path = join(folder.path, name)
  return { deck: join(path, 'deck.md'), there: async () => readdir(path).catch(() => []) }
}

describe('what cannot be drafted ends with status 2, one line, and nothing written', () => {
  it.each([
    ['a binary file', [PICTURE], '', /hall\.png is a picture, not text/],
    ['a file that is not there', ['none.md'], '', /there is no none\.md/],
    ['no text', ['-'], '', /standard input has no text/],
    ['nothing but spaces and null bytes', ['-'], ' \n\0\n\t', /standard input has no text/],
    ['more than 10 MB', ['-'], 'a'.repeat(10_100_000), /standard input has more than 10 MB/],
    [
      'bytes that are no text',
      ['-'],
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 89) % 256)),
      /standard input is not/,
    ],
    ['two articles', [ARTICLE, ARTICLE], '', /one article at a time/],
    [
      'a language that is none',
      [ARTICLE, '--lang', 'klingon-of-the-empire'],
      '',
      /--lang klingon-of-the-empire is not a language/,
    ],
    ['a flag that is none', [ARTICLE, '--tone', 'witty'], '', /--tone/],
    ['another protocol', ['file:///etc/hostname'], '', /only http and https are/],
  ])('%s', async (name, args, input, message) => {
    const { deck, there } = place(name)
    const ended = await runDeck(['draft', ...args, '--no-fit', '--output', deck], { input })
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(await there()).toEqual([])
  })

  it('an address that answers 404', async () => {
    await using server = createServer((_, response) => response.writeHead(404).end())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const { deck, there } = place('missing')
    const ended = await runDeck([
      'draft',
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/article`,
      '--output',
      deck,
    ])
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toMatch(/^error: http:\/\/127\.0\.0\.1:\d+\/article answers 404 Not Found\n$/)
    expect(await there()).toEqual([])
  })
})

describe('a deck that is there', () => {
  it('is not written over without --force, and is with it', async () => {
    const { deck } = place('.')
    await writeFile(deck, 'mine\n')
    const refused = await runDeck(['draft', ARTICLE, '--no-fit', '--output', deck])
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/is there already; --force replaces it/)
    expect(await readFile(deck, 'utf8')).toBe('mine\n')
    const forced = await runDeck(['draft', ARTICLE, '--no-fit', '--output', deck, '--force'])
    expect(forced.status).toBe(0)
    expect(await readFile(deck, 'utf8')).toContain('# The night train to the Tidewater Meeting leaves at 22:40')
  })
})

describe('what is not a file is not written over, even with --force', () => {
  it('the article itself, by another spelling, a link or its second name; a link; a pipe; a folder', async () => {
    const { deck } = place('names')
    const path = dirname(deck)
    await mkdir(path)
    const article = join(path, 'article.md')
    await copyFile(ARTICLE, article)
    await Promise.all([
      symlink('article.md', join(path, 'link.md')),
      symlink('nowhere.md', join(path, 'dangling.md')),
      link(article, join(path, 'second.md')),
      promisify(execFile)('mkfifo', [join(path, 'pipe')]),
    ])
    const before = await readdir(path)
    const ended = await Promise.all(
      ['../names/article.md', 'second.md', 'link.md', 'dangling.md', 'pipe', '.'].map(async output =>
        runDeck(['draft', article, '--no-fit', '--force', '--output', join(path, output)]),
      ),
    )
    expect(ended.map(({ status, stderr }) => [status, /is (?:the article itself|a [^;,]*)/.exec(stderr)?.[0]])).toEqual(
      [
        [2, 'is the article itself'],
        [2, 'is the article itself'],
        [2, 'is a link'],
        [2, 'is a link'],
        [2, 'is a device or a pipe'],
        [2, 'is a folder'],
      ],
    )
    expect(await readdir(path)).toEqual(before)
    expect(await readFile(article, 'utf8')).toBe(await readFile(ARTICLE, 'utf8'))
  })

  it.runIf(process.platform === 'linux')('a folder in which nobody can make a file ends with status 3', async () => {
    const ended = await runDeck(['draft', ARTICLE, '--no-fit', '--output', '/proc/deck.md'])
    expect(ended).toMatchObject({ status: 3, stdout: '' })
    expect(ended.stderr).toMatch(/^error: \/proc cannot be written to/)
  })
})

describe('an article', () => {
  it('is drafted the same from a file and from standard input, and each time', async () => {
    const decks = [place('one'), place('two'), place('three')]
    const calls = [[ARTICLE], [ARTICLE], ['-']]
    const text = await readFile(ARTICLE)
    const ended = await Promise.all(
      calls.map(async (call, index) =>
        runDeck(['draft', ...call, '--no-fit', '--output', decks[index]?.deck ?? ''], {
          input: text,
          // What is no error is not said in tests.
          env: { NODE_ENV: '', TEST: '' },
        }),
      ),
    )
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(ended[0]?.stderr).toMatch(/^7 slides, 4 minutes at 130 words a minute\n$/)
    const [one, two, three] = await Promise.all(decks.map(async ({ deck }) => readFile(deck, 'utf8')))
    expect(two).toBe(one)
    // Only the file has a name.
    expect(three).toBe(one?.replace('Drafted from night-train.md', 'Drafted from standard input'))
  })

  it('leaves nothing beside the deck but its pictures', async () => {
    const { deck, there } = place('pictures')
    const ended = await runDeck(['draft', resolve('test/fixtures/draft/harbour-days.md'), '--no-fit', '--output', deck])
    expect(ended.status).toBe(0)
    expect(await there()).toEqual(['deck-pictures', 'deck.md'])
    expect(await readdir(join(folder.path, 'pictures', 'deck-pictures'))).toHaveLength(1)
    expect(await readFile(deck, 'utf8')).toContain('./deck-pictures/')
  })

  it('of 1 MB is drafted too', async () => {
    const { deck } = place('long')
    const article = await readFile('test/fixtures/draft/canal-congress.md', 'utf8')
    const times = Math.ceil(1e6 / article.length)
    const input = `${article}\n`.repeat(times)
    const ended = await runDeck(['draft', '-', '--no-fit', '--output', deck], { input })
    expect(ended.status).toBe(0)
    const written = await readFile(deck, 'utf8')
    expect(written.split('If you have explained a cable').length).toBeGreaterThan(times)
  }, 60_000)

  it('prints its outline and writes nothing when asked for it', async () => {
    const { deck, there } = place('outline')
    const ended = await runDeck(['draft', ARTICLE, '--outline', '--output', deck])
    expect(ended).toMatchObject({
      status: 0,
      stderr: '',
      stdout: await readFile('test/fixtures/draft/night-train.outline.txt', 'utf8'),
    })
    expect(await there()).toEqual([])
  })
})
