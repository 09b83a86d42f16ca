import type { Slide } from '../model/deck.ts'
import type { Diagnostic, Violation } from '../model/diagnostic.ts'
import { existsSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { diagnose } from '../model/diagnostic.ts'
import { slideError } from '../rules/stage/slide-error.ts'
import { SLIDE_MODULE_IN_TEXT, SLIDE_PART_MODULE } from '../slidev/module-ids.ts'
import { findLine, lineOfText } from './find-line.ts'

function property(error: unknown, key: string): unknown {
  return error && typeof error === 'object' ? (error as Record<string, unknown>)[key] : undefined
}

function firstCause(error: unknown): unknown {
  const causes = property(error, 'errors')
  return Array.isArray(causes) && causes.length > 0 ? causes[0] : error
}

/** Without the drawing of generated code that bundlers add, in which nobody finds a line of the deck. */
function firstParagraph(message: string): string {
  const lines = message.replace(/^\[[A-Z_]+\] /, '').split('\n')
  const end = lines.findIndex(line => line.trim() === '' || line.includes('╭─'))
  return (end < 1 ? lines : lines.slice(0, end)).join('\n')
}

/** What stopped Vite, told with the slide it came from; the module of a slide is named after its file and number. */
export function problemOfBuild(error: unknown, slides: readonly Slide[]): Diagnostic {
  return diagnose(slideError, violationOfBuild(error, slides))
}

function violationOfBuild(error: unknown, slides: readonly Slide[]): Violation {
  const cause = firstCause(error)
  const message = firstParagraph(stripVTControlCharacters(String(property(cause, 'message') ?? cause)))
  const id = property(cause, 'id') ?? property(property(cause, 'loc'), 'file')
  const named =
    SLIDE_PART_MODULE.exec(typeof id === 'string' ? id : '') ??
    message.matchAll(SLIDE_MODULE_IN_TEXT).next().value ??
    null
  const loc = property(cause, 'loc')
  if (named === null) {
    return {
      subject: message,
      message,
      place: {
        ...(typeof id === 'string' ? { file: id.split('?')[0] } : {}),
        ...(typeof property(loc, 'line') === 'number' ? { line: Number(property(loc, 'line')) } : {}),
      },
    }
  }
  const no = Number(named[2])
  const slide = slides[no - 1]
  return {
    subject: message,
    message: message.replaceAll(SLIDE_MODULE_IN_TEXT, 'slide $2'),
    place: {
      file: slide?.file ?? named[1],
      line: slide && lineOfText(slide, /['"`](.+?)['"`]/.exec(message)?.[1] ?? '\0'),
      slide: no,
    },
  }
}

const THROWN = /^(?:Uncaught )?(?:\w*Error|\[\w+\])(?: \[\w+\])?: (.+)$/m
const IN_FILE = /(?:file:\/\/)?((?:\/|[A-Za-z]:[\\/])[^\s():*?"<>|]+):(\d+)(?::\d+)?/g

/** The file of the deck that a text names with a line. */
function ownPlace(said: string, folder: string): { file: string; line: number } | undefined {
  return [...said.matchAll(IN_FILE)]
    .map(([, file = '', line]) => ({ file: decodeURI(file), line: Number(line) }))
    .find(({ file }) => file.startsWith(folder + sep) && !file.includes('node_modules') && existsSync(file))
}

/** Why the building process ended without an answer, by what it said: its cause alone, with the line it is about. */
export function problemOfDeath(said: string, entry: string): Diagnostic {
  const text = stripVTControlCharacters(said).trim()
  const thrown = THROWN.exec(text)?.[1] ?? firstParagraph(text)
  const message = thrown.replace(/^\[slidev\] /, '').trim()
  const named = /["'`“]([^"'`”]+)["'`”]/.exec(message)?.[1]
  // A theme may be written without what its package’s name begins with.
  const written = named?.replace(/^(?:@slidev\/|slidev-)(?:theme|addon)-/, '')
  const line = written === undefined ? undefined : findLine(entry, one => one.includes(written))
  return diagnose(slideError, {
    subject: 'build',
    message: message === '' ? 'the build stopped without a word' : message,
    place: ownPlace(text, dirname(entry)) ?? { file: entry, line: line ?? 1 },
  })
}
