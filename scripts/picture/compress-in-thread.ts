import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { URL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What `compressPng` gives, made in a thread of its own while this one goes on. */
export async function compressInThread(strips: readonly Buffer[], most: number): Promise<Buffer> {
  const worker = new Worker(new URL('./compress.worker.ts', import.meta.url), { workerData: { strips, most } })
  const [packed] = (await once(worker, 'message')) as [Uint8Array]
  return Buffer.from(packed)
}
