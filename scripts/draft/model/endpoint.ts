import { Buffer } from 'node:buffer'
import { isIP } from 'node:net'
import { DeckError } from '../../error.ts'
import { withoutCredentials } from '../read/fetch-limited.ts'

/** A language model that its owner named: any endpoint with OpenAI's `/chat/completions`. */
export interface ModelCall {
  /** Its base, as `http://localhost:11434/v1`; https, or http on this machine. */
  url: string
  /** What the endpoint calls the model; `default` if nothing is said. */
  name?: string
  /** Sent as a bearer token, and shown nowhere. */
  key?: string
  /** How long one answer may take, in milliseconds. Default 30,000. */
  timeout?: number
}

const TIMEOUT = 30_000
/** An answer of one slide's words is far smaller. */
const LARGEST = 200_000

function isLoopback(hostname: string): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, '')
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/**
 * Where the requests go.
 *
 * @throws DeckError (`usage`) for an address that is none, or that sends the article over a network unencrypted.
 */
export function endpointOf({ url }: ModelCall): URL {
  const shown = withoutCredentials(url)
  const base = URL.parse(url)
  if (base === null || !/^https?:$/.test(base.protocol))
    throw new DeckError('usage', `--model ${shown} is not an http or https address, as http://localhost:11434/v1 is`)
  if (base.username !== '' || base.password !== '')
    throw new DeckError(
      'usage',
      `--model ${shown}: a key belongs into an environment variable, which --model-key names`,
    )
  if (base.protocol === 'http:' && !isLoopback(base.hostname))
    throw new DeckError(
      'usage',
      `--model ${shown}: the article would be sent unencrypted; http is for this machine only`,
    )
  if (!base.pathname.endsWith('/chat/completions'))
    base.pathname = `${base.pathname.replace(/\/+$/, '')}/chat/completions`
  return base
}

/** What went wrong with a model, for its owner: the deck is written without it. */
export class ModelFailure extends Error {}

async function readAll(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > LARGEST) throw new ModelFailure('its answer does not end')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * One answer of the model, as it wrote it.
 *
 * @throws ModelFailure when it does not answer in time, with a redirect, an error or something else than an answer.
 */
export async function askModel(call: ModelCall, system: string, user: string): Promise<string> {
  const { name = 'default', key, timeout = TIMEOUT } = call
  try {
    const response = await fetch(endpointOf(call), {
      method: 'POST',
      // The key and the article go where their owner said, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model: name,
        temperature: 0,
        seed: 1,
        stream: false,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      }),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      throw new ModelFailure(
        response.status >= 300 && response.status < 400
          ? `it redirects (${response.status}), which is not followed`
          : `it answers ${response.status}`,
      )
    }
    const answer = JSON.parse(await readAll(response)) as { choices?: { message?: { content?: unknown } }[] }
    const content = answer.choices?.[0]?.message?.content
    if (typeof content !== 'string') throw new ModelFailure('what it answers is no chat completion')
    return content
  } catch (error) {
    if (error instanceof ModelFailure || error instanceof DeckError) throw error
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new ModelFailure(`it does not answer within ${timeout / 1000} seconds`)
    if (error instanceof SyntaxError) throw new ModelFailure('what it answers is not JSON')
    throw new ModelFailure('it cannot be reached')
  }
}
