import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import sirv from 'sirv'

export interface ServedSite extends AsyncDisposable {
  /** `http://127.0.0.1:49152`, without a slash at the end. */
  origin: string
}

/**
 * Serves a built site on a free port of this machine alone. A page of the app may have any address, so every navigation gets
 * index.html; a missing picture stays missing, where a usual single-page server would answer it with that page too.
 */
export async function serveSite(folder: string): Promise<ServedSite> {
  const files = sirv(folder, { etag: false, dev: false, single: false })
  const server = createServer((request, response) => {
    if (request.headers['sec-fetch-dest'] === 'document') request.url = '/index.html'
    files(request, response, () => {
      response.statusCode = 404
      response.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
