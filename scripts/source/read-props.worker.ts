import { parentPort, workerData } from 'node:worker_threads'
import { readProps } from './read-props.ts'

const { root, files } = workerData as { root: string; files: string[] }
parentPort?.postMessage(readProps(root, files))
