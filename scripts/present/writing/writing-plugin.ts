import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import type { DrawingFault } from './place-of-fault.ts'
import { readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { formatPlace } from '../../model/place.ts'
import { applyPatch } from '../../slidev/client-patches.ts'
import { FAULT_PATCH, WRITING_CLIENT } from '../../slidev/fault-patch.ts'
import { CLIENT_MAIN, SLIDE_MODULE, slideOfModule } from '../../slidev/module-ids.ts'
import { codeFrame } from '../../source/code-frame.ts'
import { slideSources } from '../../source/slide-source.ts'
import { placeInSlide, placeOfFault } from './place-of-fault.ts'
import { silentFaults } from './silent-faults.ts'

const CLIENT_FILE = fileURLToPath(new URL('client.ts', import.meta.url))
/** How long further files of one save are waited for, in milliseconds. */
const TOGETHER = 60

type Options = Pick<ResolvedSlidevOptions, 'entry' | 'userRoot' | 'data'>

interface CompileError extends Error {
  loc?: { line: number; column: number; start?: { line: number; column: number } }
  [more: string]: unknown
}

/** An error of the compiler as one of the slide in its own file, with one caret. */
function slideError(error: CompileError, code: string, id: string, { data }: Options): unknown {
  const number = Number(slideOfModule(id)?.slide)
  const source = slideSources(data)[number - 1]
  const at = error.loc?.start ?? error.loc
  if (source === undefined || at === undefined) return error
  const place = placeInSlide(source, code, at)
  const text = readFileSync(source.file, 'utf8')
  const own = new Error(`${formatPlace(place)} ${error.message.replace(/^\[[^\]]*\]\s*/, '').split('\n')[0] ?? ''}`)
  return Object.assign(own, {
    id: source.file,
    plugin: 'deck:writing',
    loc: { file: source.file, line: place.line, column: (place.column ?? 1) - 1 },
    frame: codeFrame(text, place.line ?? 1, place.column),
    // What Vite would otherwise take for the text that was compiled.
    pluginCode: text,
    stack: '',
  })
}

/** Has what compiles a slide tell its errors where the writer finds them. */
function tellInSlides(plugin: Plugin, options: Options): void {
  const hook = plugin.transform as { handler?: Handler } | Handler | undefined
  type Handler = (this: unknown, code: string, id: string, more?: unknown) => unknown
  const original = typeof hook === 'function' ? hook : hook?.handler
  if (original === undefined) return
  const wrapped: Handler = async function (this: unknown, code, id, more) {
    try {
      return await original.call(this, code, id, more)
    } catch (error) {
      throw SLIDE_MODULE.test(id) ? slideError(error as CompileError, code, id, options) : error
    }
  }
  if (typeof hook === 'function') plugin.transform = wrapped as never
  else Object.assign(hook ?? {}, { handler: wrapped })
}

/**
 * While a deck is written: what Slidev passes over in silence, or what leaves a slide blank, is told in the terminal and in the
 * page with its file and line, and goes when it is mended. It never stops the server: what is half written is wrong for a while.
 */
export function writingPlugin(options: Options): Plugin {
  let inDrawing: { text: string; slide: number }[] = []
  let silent: string[] = []
  let told = ''

  function tellAll({ ws, config }: ViteDevServer): void {
    const faults = [...new Set([...silent, ...inDrawing.map(({ text }) => text)])]
    ws.send('deck:faults', faults)
    const listing = faults.join('\n')
    if (listing !== told && faults.length > 0) config.logger.error(listing, { timestamp: true })
    told = listing
  }

  async function look(): Promise<void> {
    silent = (await silentFaults(options.entry, options.userRoot)).map(
      ({ place, message }) => `${formatPlace(place)} ${message}`,
    )
  }

  return {
    name: 'deck:writing',
    enforce: 'pre',
    configResolved({ plugins }) {
      for (const plugin of plugins) {
        if (/^vite:vue$|^unplugin-vue-markdown$/.test(plugin.name)) tellInSlides(plugin, options)
      }
    },
    resolveId: source => (source === WRITING_CLIENT ? source : undefined),
    load: id => (id === WRITING_CLIENT ? readFileSync(CLIENT_FILE, 'utf8') : undefined),
    transform: { filter: { id: CLIENT_MAIN }, handler: code => applyPatch(FAULT_PATCH, code) },
    async configureServer(server) {
      await look()
      let waiting: NodeJS.Timeout | undefined
      server.ws.on('deck:hello', () => tellAll(server))
      server.ws.on('deck:fault', (fault: DrawingFault) => {
        const source = slideSources(options.data)[fault.slide - 1]
        const where = source === undefined ? '' : `${formatPlace(placeOfFault(fault, source))} `
        inDrawing.push({ slide: fault.slide, text: `${where}${String(fault.message).slice(0, 500)}` })
        // A page that tells without end is not listened to without end.
        inDrawing = inDrawing.slice(-20)
        tellAll(server)
      })
      const onFile = (file: string): void => {
        if (!/\.(?:md|vue|ts|js|ya?ml|css)$/.test(file)) return
        clearTimeout(waiting)
        waiting = setTimeout(() => {
          // Whatever is still wrong is told again by the page that draws it.
          inDrawing = []
          void look().then(() => {
            tellAll(server)
            server.ws.send('deck:changed')
          })
        }, TOGETHER)
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onFile)
    },
  }
}
