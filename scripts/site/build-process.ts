// A process of its own: Slidev keeps one deck's roots for the life of its module, and leaves the process when a theme is missing.
import type { BuildOrder, BuildWord } from './build-site.ts'
import { once } from 'node:events'
import process from 'node:process'
import { readPlainText } from '../slidev/plain-text.ts'
import { keepUnwritable } from '../slidev/unwritable-files.ts'
import { observeReads } from './observe-reads.ts'

// Whoever ordered the build is gone, or has it ended; an interruption from the keyboard is for them to answer.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})
// Slidev believes it was called as the program named behind.
process.argv.splice(1, 1)
const ordered = once(process, 'message')
// Installed and large: watching them being read takes longer than reading them. A newer one comes with another lock file.
await Promise.all([import('@slidev/cli'), import('vite')])
const [order] = (await ordered) as [BuildOrder]
readPlainText()
const kept = keepUnwritable()
const reads = observeReads()
const { buildWithVite } = await import('./build-with-vite.ts')
const say = (word: BuildWord): void => void process.send?.(word)
const done = await buildWithVite(order, { reads, kept }, compiled => say({ compiled }))
// Its end may come right after: the words must be out by then.
await new Promise(sent => process.send?.({ done } satisfies BuildWord, undefined, undefined, sent))
if (done.shell) {
  const { prepareCompiler } = await import('../slidev/compiler/bundle-compiler.ts')
  await prepareCompiler(done.shell.roots.cliRoot, done.shell.roots.clientRoot, order.compiler)
}
process.exit()
