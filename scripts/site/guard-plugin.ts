import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin, ViteDevServer } from 'vite'
import type { Known } from '../source/check-slides.ts'
import type { Problem } from '../source/problem.ts'
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { checkSlides } from '../source/check-slides.ts'
import { readComponents } from '../source/components.ts'
import { formatProblem } from '../source/problem.ts'
import { slideSources } from '../source/slide-source.ts'
import { languageOf } from './language.ts'
import { checkData, sourceKeys } from './read-data.ts'

/** A slide's own modules: `/…/slides.md__slidev_7.md` and `….frontmatter`. */
const SLIDE_MODULE = /__slidev_(\d+)\.(?:md|frontmatter)$/
/** What a slide's tags are held against. */
const CHECKED = [
  'components',
  'composables',
  'data',
  'diagrams',
]
/** Set once the first start has passed: a later restart of the server shows its errors in the browser instead of ending the talk. */
const STARTED = Symbol.for('deck:guard-started')

type Options = Pick<ResolvedSlidevOptions, 'data' | 'mode' | 'roots' | 'userRoot'>

/**
 * Never an empty slide: a tag that names no component, a prop that its component does not take, a source that is not known
 * and a data file that its schema refuses end the start and the build, and cover the running deck until they are mended.
 */
export function guardPlugin(options: Options): Plugin {
  const guard = createGuard(options)
  let server: ViteDevServer | undefined
  let failed = false

  /** Looks at everything again, and tells the browser. Slow after a change of a component's types: nothing waits for it. */
  async function recheck(): Promise<void> {
    const problems = await guard.check()
    const wasFailed = failed
    failed = problems.length > 0
    if (!server || (!failed && !wasFailed))
      return
    // What was read before is read again, and says the same on a reload.
    for (const [id, module] of server.moduleGraph.idToModuleMap) {
      if (SLIDE_MODULE.test(id))
        server.moduleGraph.invalidateModule(module)
    }
    if (failed) {
      server.config.logger.error(listing(problems), { timestamp: true })
      server.ws.send({
        type: 'error',
        err: payload(problems),
      })
    }
    else {
      server.ws.send({ type: 'full-reload' })
    }
  }

  return {
    name: 'deck:guard',
    async buildStart() {
      const problems = await guard.check()
      const state = globalThis as { [STARTED]?: boolean }
      if (problems.length > 0 && !(options.mode === 'dev' && state[STARTED])) {
        this.error({
          message: listing(problems),
          stack: '',
        })
      }
      state[STARTED] = true
    },
    configureServer(created) {
      server = created
      const onFile = (file: string): void => {
        if (CHECKED.includes(relative(options.userRoot, file).split(sep)[0] ?? ''))
          recheck().catch(error => created.config.logger.error(String(error)))
      }
      for (const event of ['add', 'change', 'unlink'] as const)
        created.watcher.on(event, onFile)
    },
    transform: {
      order: 'pre',
      filter: { id: SLIDE_MODULE },
      async handler(_, id) {
        const problems = await guard.checkSlide(Number(SLIDE_MODULE.exec(id)?.[1]))
        if (problems.length > 0) {
          const { message, loc } = payload(problems)
          this.error({ message, loc })
        }
      },
    },
  }
}

function createGuard(options: Options) {
  const data = join(options.userRoot, 'data')
  const hasSources = existsSync(join(data, 'sources.yaml'))
  let known: Promise<Known> | undefined

  async function readKnown(): Promise<Known> {
    const [components, sources] = await Promise.all([
      readComponents(options.userRoot, options.roots),
      // What is wrong with the file itself is found with the other data.
      hasSources
        ? sourceKeys(data).catch(() => undefined)
        : undefined,
    ])
    return { components, sources }
  }

  return {
    async check(): Promise<Problem[]> {
      known = readKnown()
      return [
        ...hasSources
          ? await checkData(data, languageOf(options.data.headmatter))
          : [],
        ...checkSlides(slideSources(options.data), await known),
      ]
    },
    async checkSlide(slide: number): Promise<Problem[]> {
      known ??= readKnown()
      return checkSlides(slideSources(options.data).filter(source => source.slide === slide), await known)
    },
  }
}

function listing(problems: readonly Problem[]): string {
  return [
    problems.length === 1
      ? 'The deck has an error:'
      : `The deck has ${problems.length} errors:`,
    ...problems.map(problem => `  ${formatProblem(problem)}`),
  ].join('\n')
}

/** For Vite's overlay: all that is wrong, and the first place in full. */
function payload(problems: readonly Problem[]) {
  const [first] = problems
  const { line = 1, column = 1 } = first?.place ?? {}
  return {
    message: listing(problems),
    stack: '',
    plugin: 'deck:guard',
    loc: { file: first?.path, line, column: column - 1 },
  }
}
