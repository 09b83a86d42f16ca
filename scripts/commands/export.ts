import type { ParsedArgs } from 'citty'
import type { ExportCall, ExportResult } from '../export/export-deck.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { DeckError, EXIT_STATUS } from '../error.ts'
import { exportDeck } from '../export/export-deck.ts'
import { FORMAT_IDS, formatsOf } from '../export/formats/index.ts'
import { targetOf } from '../export/options.ts'
import { watchDeck } from '../export/watch-deck.ts'
import { checkWritable } from '../files.ts'
import { DiagnosticError, formatDiagnostic } from '../model/diagnostic.ts'
import { showProgress } from '../progress.ts'
import { keepBrowser } from '../stage/keep-browser.ts'
import { tell } from '../tell.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'
import { areLocal, tellNetwork } from './network.ts'

const args = {
  output: {
    type: 'string',
    alias: 'o',
    valueHint: 'path',
    description: 'where to write; a folder when it ends with a slash (exports/)',
  },
  format: { type: 'string', valueHint: FORMAT_IDS.join(','), description: 'one or several' },
  range: { type: 'string', valueHint: '1,3-5', description: 'the slides to export' },
  dark: { type: 'boolean', description: 'in the dark colours' },
  'with-clicks': { type: 'boolean', alias: 'c', description: 'a page for each click' },
  'with-toc': { type: 'boolean', description: 'bookmarks in the PDF (on by default)' },
  timeout: { type: 'string', valueHint: 'ms', description: 'how long to wait for the slides to stand still (30000)' },
  wait: { type: 'string', valueHint: 'ms', description: 'how long to wait after that (0)' },
  'executable-path': { type: 'string', valueHint: 'path', description: 'the browser to use' },
  scale: { type: 'string', valueHint: 'number', description: 'device pixels to a pixel, in pictures (2)' },
  'omit-background': { type: 'boolean', description: 'pictures without the ground that no slide paints' },
  'pdf-ua': { type: 'boolean', description: 'refuse to write a PDF that does not conform to PDF/UA-1' },
  offline: { type: 'boolean', description: 'ask no other machine for anything; what a slide asks for is an error' },
  fresh: { type: 'boolean', description: 'make everything anew even when nothing has changed' },
  force: { type: 'boolean', description: 'write in spite of errors; still exits 1' },
  watch: { type: 'boolean', alias: 'w', description: 'export again on each save' },
  json: { type: 'boolean', description: 'print one JSON object: files, pages, timings, warnings' },
  quiet: { type: 'boolean', alias: 'q', description: 'print errors only' },
} as const

function show({ files, warnings, problems, inputs: _, entry, ...result }: ExportResult): object {
  return {
    ...result,
    entry: relative(process.cwd(), entry),
    files: files.map(({ file, bytes }) => ({ file: relative(process.cwd(), file), bytes })),
    warnings: warnings.map(formatDiagnostic),
    problems: problems.map(formatDiagnostic),
  }
}

function list(results: readonly ExportResult[], json: boolean): void {
  const files = results.flatMap(result => result.files.map(({ file }) => relative(process.cwd(), file)))
  const lines = json ? [JSON.stringify({ files, decks: results.map(show) })] : files
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
}

/** What the flags say, each checked as far as it can be without the deck. */
function callOf(given: ParsedArgs<typeof args>): ExportCall {
  if (given.format !== undefined) formatsOf(given.format)
  return {
    output: given.output,
    format: given.format,
    range: given.range,
    dark: given.dark,
    withClicks: given['with-clicks'],
    withToc: given['with-toc'],
    timeout: numberOf('timeout', given.timeout, 1),
    wait: numberOf('wait', given.wait, 0),
    executablePath: given['executable-path'],
    scale: numberOf('scale', given.scale, 0.1),
    omitBackground: given['omit-background'],
    pdfUa: given['pdf-ua'],
    fresh: given.fresh ?? false,
    force: given.force ?? false,
  }
}

export default defineCommand({
  meta: { name: 'export', description: 'Write a deck as PDF, pictures or handout' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const call = callOf(given)
    const entries = await Promise.all(
      (given._.length === 0 ? [DEFAULT_ENTRY] : given._).map(async named => findEntry(named)),
    )
    if (entries.length > 1 && call.output !== undefined && !/[\\/]$/.test(call.output))
      throw new DeckError(
        'usage',
        `--output ${call.output} is one place for ${entries.length} decks; end it with a slash to name a folder`,
      )
    await checkWritable(targetOf(call.output, 'deck'))

    const quiet = given.quiet ?? false
    await using browser = keepBrowser({
      executablePath: call.executablePath,
      online: given.offline !== true && !(await areLocal(entries)),
    })
    const run = async (entry: string): Promise<ExportResult | undefined> => {
      const progress = showProgress(quiet)
      try {
        const result = await exportDeck(entry, call, browser, progress)
        progress.end()
        if (!quiet) tellNetwork(result.network)
        if (!quiet) result.warnings.forEach(warning => tell.warn(formatDiagnostic(warning)))
        result.problems.forEach(problem => tell.error(formatDiagnostic(problem)))
        return result
      } catch (error) {
        progress.end()
        if (!(error instanceof DiagnosticError)) throw error
        error.diagnostics.forEach(problem => tell.error(formatDiagnostic(problem)))
        return undefined
      }
    }

    const results: (ExportResult | undefined)[] = []
    for (const entry of entries) results.push(await run(entry))
    const done = results.filter(result => result !== undefined)
    list(done, given.json ?? false)
    if (done.length < entries.length || done.some(({ problems }) => problems.length > 0))
      process.exitCode = EXIT_STATUS.deck
    if (given.watch === true) {
      await Promise.all(
        entries.map(async (entry, index) =>
          watchDeck(entry, results[index], async () => {
            const result = await run(entry)
            list(result === undefined ? [] : [result], given.json ?? false)
            return result
          }),
        ),
      )
    }
  },
})
