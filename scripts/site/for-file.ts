import type { resolveOptions } from '@slidev/cli'
import type { InlineConfig, Plugin } from 'vite'
import { PRESENTER_FEATURES } from '../slidev/features.ts'
import { filePatchPlugin } from '../slidev/file-patches.ts'

type Options = Awaited<ReturnType<typeof resolveOptions>>

/** One chunk, whatever the client would like to have on its own: a file cannot load another one. */
const oneChunk: Plugin = {
  name: 'deck:one-chunk',
  outputOptions: options => ({ ...options, codeSplitting: false, manualChunks: undefined }),
}

/** Makes a build one page, one stylesheet and one script that hold all that they import. */
export function gatherForFile({ data, utils }: Options): InlineConfig {
  for (const feature of PRESENTER_FEATURES) utils.define[feature] = 'false'
  // Slidev's guess at what to load in advance: nothing is loaded.
  for (const slide of data.slides) slide.images = []
  return {
    plugins: [filePatchPlugin(), oneChunk],
    build: { assetsInlineLimit: () => true, cssCodeSplit: false, modulePreload: false },
  }
}
