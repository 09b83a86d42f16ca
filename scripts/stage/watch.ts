import type { Page, Request } from 'playwright-core'

/** A request that brought nothing. */
export interface LostRequest {
  url: string
  reason: string
  /** Whether it would have left this machine. */
  remote: boolean
  /** What it was for, as Chromium names it: `image`, `font`, `stylesheet`, `document`, `script`, … */
  type: string
}

/** What a page asked for and said while it was open. */
export interface Watch {
  lost: LostRequest[]
  errors: string[]
  warnings: string[]
  /** All that sent something, as `http://127.0.0.1:3030`. */
  answered: ReadonlySet<string>
  /** Whom anything was asked of, answered or not, likewise. */
  asked: ReadonlySet<string>
  /** Resolves when no request is on its way, or at that time (on the clock of `performance`). */
  quiet: (until: number) => Promise<void>
  isQuiet: () => boolean
  /** The address that has been waited for longest. */
  oldest: () => string | undefined
}

/** The browser says this of each request that fails; the request itself is noted already. */
const OF_A_REQUEST = 'Failed to load resource'

export function isLocal(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', ''].includes(new URL(url).hostname)
}

export function watchPage(page: Page): Watch {
  const pending = new Set<Request>()
  const lost: LostRequest[] = []
  const errors: string[] = []
  const warnings: string[] = []
  const answered = new Set<string>()
  const asked = new Set<string>()
  let tell = (): void => {}
  const settled = (request: Request): void => {
    pending.delete(request)
    if (pending.size === 0) tell()
  }
  page.on('request', request => {
    pending.add(request)
    asked.add(new URL(request.url()).origin)
  })
  page.on('websocket', socket => answered.add(new URL(socket.url()).origin))
  page.on('requestfinished', settled)
  page.on('requestfailed', request => {
    settled(request)
    const reason = request.failure()?.errorText ?? 'failed'
    // A page that is left, or a video that has shown enough, breaks off its requests itself.
    if (reason !== 'net::ERR_ABORTED') {
      lost.push({ url: request.url(), reason, remote: !isLocal(request.url()), type: request.resourceType() })
    }
  })
  page.on('response', response => {
    // What stands in the address itself is asked of nobody.
    if (!/^(?:data|blob):/.test(response.url())) answered.add(new URL(response.url()).origin)
    if (response.status() >= 400) {
      lost.push({
        url: response.url(),
        reason: `status ${response.status()}`,
        remote: !isLocal(response.url()),
        type: response.request().resourceType(),
      })
    }
  })
  page.on('pageerror', error => errors.push(`${error.name}: ${error.message}`))
  page.on('console', message => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith(OF_A_REQUEST)) errors.push(text)
    if (message.type() === 'warning') warnings.push(text)
  })
  return {
    lost,
    errors,
    warnings,
    answered,
    asked,
    isQuiet: () => pending.size === 0,
    async quiet(until) {
      if (pending.size === 0) return
      const { promise, resolve } = Promise.withResolvers<void>()
      tell = resolve
      const timer = setTimeout(resolve, Math.max(0, until - performance.now()))
      await promise
      clearTimeout(timer)
    },
    oldest: () => pending.values().next().value?.url(),
  }
}
