// Runs in a worker thread: Slidev keeps one deck's roots for the life of its module, and leaves the process when a theme is missing.
import type { BuildMessage, BuildOrder } from './build-site.ts'
import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { observeReads } from './observe-reads.ts'

const order = workerData as BuildOrder
process.argv[1] = order.slidevCommand
enableCompileCache()
// Installed and large: watching them being read takes longer than reading them. A newer one comes with another lock file.
await Promise.all([import('@slidev/cli'), import('vite')])
const reads = observeReads()
const { buildWithVite } = await import('./build-with-vite.ts')
const message: BuildMessage = await buildWithVite(order, reads)
parentPort?.postMessage(message)
