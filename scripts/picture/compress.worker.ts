import { Buffer } from 'node:buffer'
import { parentPort, workerData } from 'node:worker_threads'
import { compressPng } from './compress.ts'

const { strips, most } = workerData as { strips: readonly Uint8Array[]; most: number }
parentPort?.postMessage(
  compressPng(
    strips.map(strip => Buffer.from(strip)),
    most,
  ),
)
