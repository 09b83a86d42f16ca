import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchLimited } from '../../../../scripts/draft/read/fetch-limited.ts'
import { readSource } from '../../../../scripts/draft/read/source.ts'

const LIMITS = { time: 20_000, size: 1e6 }

/** Resolves when whoever asked for what never ends has left. */
let left: () => void
const hasLeft = new Promise<void>(resolve => {
  left = resolve
})

/** How often the redirect that leads to itself was asked for. */
let loops = 0

const ANSWERS: Record<string, RequestListener> = {
  '/article.md': (_, response) =>
    response.setHeader('content-type', 'text/plain; charset=utf-8').end('# A title\n\nA sentence.\n'),
  '/page': (_, response) =>
    response.setHeader('content-type', 'text/html; charset="iso-8859-1"').end(Buffer.from('<p>città</p>', 'latin1')),
  '/moved': (_, response) => response.writeHead(301, { location: 'article.md' }).end(),
  '/loop': (_, response) => {
    loops++
    response.writeHead(302, { location: '/loop' }).end()
  },
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/to-nowhere': (_, response) => response.writeHead(302).end(),
  '/picture': (_, response) => response.setHeader('content-type', 'image/png').end('text after all'),
  '/broken': (_, response) => response.writeHead(500, 'Out of order').end(),
  '/gzip': (_, response) =>
    response
      .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/plain' })
      .end(gzipSync(Buffer.alloc(3e6, 'a'))),
  '/never': () => {},
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000', 'content-type': 'text/plain' })
    response.write('begins', () => response.destroy())
  },
  '/endless': (_, response) => {
    response.on('close', left)
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
      response.once('drain', more)
    }
    more()
  },
}

const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? '']
  if (answer) answer(request, response)
  else response.writeHead(404).end('nothing')
})
let origin: string
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
})

describe('an address', () => {
  it('is read as its name and its server say, wherever it has moved to', async () => {
    expect(await readSource(`${origin}/moved`)).toEqual({
      text: '# A title\n\nA sentence.\n',
      form: 'markdown',
      place: { kind: 'web', address: `${origin}/article.md` },
      name: `${origin}/article.md`,
    })
    expect(await readSource(`${origin}/page`)).toMatchObject({ text: '<p>città</p>', form: 'html' })
  })

  it.each([
    ['/missing', 'answers 404 Not Found'],
    ['/broken', 'answers 500 Out of order'],
    ['/loop', 'redirects more than 5 times'],
    ['/to-file', 'leads to file:///etc/hostname, which is not fetched'],
    ['/picture', 'is image/png, not an article'],
    ['/endless', 'sends more than 10 MB'],
  ])('%s is refused: it %s', async (path, reason) => {
    await expect(readSource(`${origin}${path}`)).rejects.toThrow(`${origin}${path} ${reason}`)
  })

  it('that leads to itself is asked six times and no more', async () => {
    loops = 0
    await expect(fetchLimited(`${origin}/loop`, LIMITS)).rejects.toThrow('redirects more than 5 times')
    expect(loops).toBe(6)
  })

  it('that sends too much is not listened to any longer', async () => {
    await expect(fetchLimited(`${origin}/endless`, LIMITS)).rejects.toThrow('sends more than 1 MB')
    await hasLeft
  })

  it('that sends little which unpacks to too much is refused', async () => {
    await expect(fetchLimited(`${origin}/gzip`, LIMITS)).rejects.toThrow('sends more than 1 MB')
  })

  it('that does not answer in time is refused', async () => {
    await expect(fetchLimited(`${origin}/never`, { ...LIMITS, time: 100 })).rejects.toThrow(/never .*0\.1 seconds/)
  })

  it('that redirects to nowhere, or breaks off, or is not there is refused in one line', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    for (const address of [`${origin}/to-nowhere`, `${origin}/cut`, `http://127.0.0.1:${port}/`]) {
      const error: unknown = await fetchLimited(address, LIMITS).catch((refused: unknown) => refused)
      expect(error).toMatchObject({ code: 'usage' })
      expect(String(error)).toContain(address)
      expect(String(error)).not.toContain('\n')
    }
  })

  it.each(['file:///etc/hostname', 'ftp://127.0.0.1/a', 'data:text/plain,hello', 'javascript:alert(1)'])(
    '%s is not fetched',
    async address => {
      await expect(readSource(address)).rejects.toThrow(/is no address that is fetched|there is no/)
    },
  )
})

describe('a file', () => {
  it.each([
    ['test/fixtures/draft', 'is not a file'],
    ['test/fixtures/draft/none.md', 'there is no test/fixtures/draft/none.md'],
    ['test/fixtures/draft/images/hall.png', 'is a picture, not text'],
  ])('%s is refused: %s', async (file, reason) => {
    await expect(readSource(file)).rejects.toThrow(reason)
  })

  it('has its pictures beside it, and the form that its name says', async () => {
    expect(await readSource('test/fixtures/draft/harbour-days.md')).toMatchObject({
      form: 'markdown',
      name: 'harbour-days.md',
      place: { kind: 'folder' },
    })
    expect(await readSource('test/fixtures/draft/orchard-week.txt')).toMatchObject({ form: 'text' })
  })
})
