import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Known } from './check-slides.ts'
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { DeckError } from '../error.ts'
import { diagnose, formatDiagnostic } from '../model/diagnostic.ts'
import { formatPlace } from '../model/place.ts'
import { brokenData } from '../rules/source/broken-data.ts'
import { SLIDE_MODULE, slideOfModule } from '../slidev/module-ids.ts'
import { codeFrame } from '../source/code-frame.ts'
import { readComponents } from '../source/components.ts'
import { slideSources } from '../source/slide-source.ts'
import { checkSlides } from './check-slides.ts'
import { dataFolder } from './data-folder.ts'
import { guardReport } from './guard-report.ts'
import { LEAVES_SLIDES } from './incremental/leaves-slides.ts'
import { checkData, languagesOf, sourceKeys } from './read-data.ts'

/** What a slide's tags are held against. */
const CHECKED = ['components', 'composables', 'data', 'diagrams']
/** Set once the first start has passed: a later restart of the server shows its errors in the browser instead of ending the talk. */
const STARTED = Symbol.for('deck:guard-started')

interface Options extends Pick<ResolvedSlidevOptions, 'mode' | 'roots' | 'userRoot'> {
  /** Slidev writes what it reads anew into this same object. */
  data: Pick<ResolvedSlidevOptions['data'], 'slides' | 'markdownFiles' | 'headmatter' | 'watchFiles'>
}

/**
 * Never an empty slide: a tag that names no component, a prop that its component does not take, a source that is not known
 * and a data file that its schema refuses end the start and the build, and cover the running deck until they are mended.
 * A build that collects problems is told of them, and goes on where it was forced to.
 */
export function guardPlugin(options: Options): Plugin {
  const guard = createGuard(options)
  /** What is wrong in the deck that the browser shows. */
  let standing: Diagnostic[] = []
  /** Whether a build goes on with what is wrong. */
  let goesOn = false

  /** Looks at everything again. Slow after a change of a component's types: nothing waits for it. */
  async function recheck({ ws, config, moduleGraph }: ViteDevServer): Promise<void> {
    const before = standing
    standing = await guard.check()
    if (standing.length === 0 && before.length === 0) return
    // What was read before is read again, and says the same on a reload.
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (SLIDE_MODULE.test(id)) moduleGraph.invalidateModule(module)
    }
    if (standing.length > 0) config.logger.error(listing(standing), { timestamp: true })
    ws.send(standing.length > 0 ? { type: 'error', err: overlay(standing) } : { type: 'full-reload' })
  }

  const recheckSoon = oneAtATime(recheck)

  return {
    name: 'deck:guard',
    api: LEAVES_SLIDES,
    async buildStart() {
      const problems = await guard.check()
      goesOn = guardReport()?.(problems) ?? false
      if (goesOn) return
      const state = globalThis as { [STARTED]?: boolean }
      if (problems.length > 0 && !(options.mode === 'dev' && state[STARTED])) throw refusal(problems)
      state[STARTED] = true
    },
    configureServer(created) {
      const { send } = created.ws
      // An update takes the overlay away, whatever it brings: while something is wrong, it comes back at once.
      created.ws.send = (...payload: [unknown, unknown?]) => {
        Reflect.apply(send, created.ws, payload)
        const [message] = payload
        if (
          standing.length > 0 &&
          typeof message === 'object' &&
          message !== null &&
          'type' in message &&
          message.type === 'update'
        ) {
          Reflect.apply(send, created.ws, [{ type: 'error', err: overlay(standing) }])
        }
      }
      const onFile = (file: string): void => {
        if (CHECKED.includes(relative(options.userRoot, file).split(sep)[0] ?? ''))
          recheckSoon(created).catch(error => created.config.logger.error(String(error)))
      }
      for (const event of ['add', 'change', 'unlink'] as const) created.watcher.on(event, onFile)
    },
    handleHotUpdate: {
      // After Slidev, which reads the deck again.
      order: 'post',
      async handler({ file }) {
        if (options.data.watchFiles[file]) standing = await guard.checkAgain()
      },
    },
    transform: {
      order: 'pre',
      filter: { id: SLIDE_MODULE },
      async handler(_, id) {
        if (goesOn) return
        const slide = Number(slideOfModule(id)?.slide)
        const problems = (await guard.checkAgain()).filter(({ place }) => place.slide === slide)
        if (problems.length > 0) this.error(overlay(problems))
      },
    },
  }
}

/** Of the calls that come while one is at work, only the last counts: it begins when that one is done. */
function oneAtATime<Of>(work: (of: Of) => Promise<void>): (of: Of) => Promise<void> {
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined
  return of => {
    const begin = async (): Promise<void> => {
      waiting = undefined
      running = work(of).finally(() => {
        running = undefined
      })
      return running
    }
    return running ? (waiting ??= running.then(begin, begin)) : begin()
  }
}

function createGuard(options: Options) {
  const data = dataFolder(options.userRoot)
  let known: Promise<Known> | undefined
  let inData: Diagnostic[] = []

  async function readKnown(): Promise<Known> {
    const [components, sources, languages] = await Promise.all([
      readComponents(options.userRoot, options.roots),
      // What is wrong with the files themselves is found with the other data.
      data === undefined ? undefined : sourceKeys(data).catch(() => undefined),
      data === undefined ? undefined : languagesOf(data).catch(() => undefined),
    ])
    return { components, sources, languages }
  }

  async function inSlides(): Promise<Diagnostic[]> {
    known ??= readKnown()
    return checkSlides(slideSources(options.data), await known)
  }

  return {
    /** Reads everything again that the deck is held against. */
    async check(): Promise<Diagnostic[]> {
      known = readKnown()
      inData = data === undefined ? [] : (await checkData(data)).map(one => diagnose(brokenData, one))
      return [...inData, ...(await inSlides())]
    },
    /** Holds the slides as they are now against what was read before. */
    async checkAgain(): Promise<Diagnostic[]> {
      return [...inData, ...(await inSlides())]
    },
  }
}

/** Holds a deck's slides against what its shell was built with: the data were found sound then, and are the same. */
export async function checkTagsAgain(options: Options): Promise<Diagnostic[]> {
  return createGuard(options).checkAgain()
}

function listing(problems: readonly Diagnostic[]): string {
  return [
    problems.length === 1 ? 'The deck has an error:' : `The deck has ${problems.length} errors:`,
    ...problems.map(problem => `  ${formatDiagnostic(problem)}`),
  ].join('\n')
}

/** Told to a person at a terminal: what called what in here says nothing to them, the place in their deck does. */
function refusal(problems: readonly Diagnostic[]): DeckError {
  const error = new DeckError('deck', listing(problems), problems[0]?.place)
  error.stack = `${error.message}\n    at ${formatPlace(error.place)}`
  for (const name of ['code', 'place', 'name']) Object.defineProperty(error, name, { enumerable: false })
  return error
}

/** For Vite's overlay: all that is wrong, and the first place in full. */
function overlay(problems: readonly Diagnostic[]) {
  const [first] = problems
  const { line = 1, column = 1 } = first?.place ?? {}
  return {
    message: listing(problems),
    stack: '',
    plugin: 'deck:guard',
    loc: { file: first?.place.file, line, column: column - 1 },
    frame: first && frameOf(first.place),
  }
}

function frameOf({ file, line = 1, column = 1 }: Place): string | undefined {
  if (file === undefined) return undefined
  return codeFrame(readFileSync(file, 'utf8'), line, column)
}
