import type { ExportCall, ExportResult } from '../export/export-deck.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { DeckError } from '../error.ts'
import { formatProblem } from '../problem.ts'
import { tell } from '../tell.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'

const args = {
  'output': {
    type: 'string',
    alias: 'o',
    valueHint: 'path',
    description: 'where to write; a folder when it ends with a slash (exports/)',
  },
  'format': { type: 'string', valueHint: 'pdf,png,handout', description: 'one or several' },
  'range': { type: 'string', valueHint: '1,3-5', description: 'the slides to export' },
  'dark': { type: 'boolean', description: 'in the dark colours' },
  'with-clicks': { type: 'boolean', alias: 'c', description: 'a page for each click' },
  'with-toc': { type: 'boolean', description: 'bookmarks in the PDF (on by default)' },
  'timeout': { type: 'string', valueHint: 'ms', description: 'how long to wait for the slides to stand still (30000)' },
  'wait': { type: 'string', valueHint: 'ms', description: 'how long to wait after that (0)' },
  'executable-path': { type: 'string', valueHint: 'path', description: 'the browser to use' },
  'scale': { type: 'string', valueHint: 'number', description: 'device pixels to a pixel, in pictures (2)' },
  'omit-background': { type: 'boolean', description: 'pictures without the ground that no slide paints' },
  'allow-remote': { type: 'boolean', description: 'let slides load from other machines' },
  'fresh': { type: 'boolean', description: 'build even when nothing has changed' },
  'force': { type: 'boolean', description: 'write in spite of errors; still exits 1' },
  'watch': { type: 'boolean', alias: 'w', description: 'export again on each save' },
  'json': { type: 'boolean', description: 'print one JSON object: files, pages, timings, warnings' },
  'quiet': { type: 'boolean', alias: 'q', description: 'print errors only' },
} as const

function listResults(results: readonly ExportResult[], json: boolean): void {
  const shown = results.map(({ files, ...result }) => ({
    ...result,
    entry: relative(process.cwd(), result.entry),
    files: files.map(({ file, bytes }) => ({
      file: relative(process.cwd(), file),
      bytes,
    })),
    warnings: result.warnings.map(formatProblem),
    problems: result.problems.map(formatProblem),
  }))
  const lines = json
    ? [
        JSON.stringify({
          decks: shown,
          files: shown.flatMap(({ files }) => files.map(({ file }) => file)),
        }),
      ]
    : shown.flatMap(({ files }) => files.map(({ file }) => file))
  process.stdout.write(`${lines.join('\n')}\n`)
}

export default defineCommand({
  meta: { name: 'export', description: 'Write a deck as PDF, pictures or handout' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const { checkWritable } = await import('../export/outbox.ts')
    const { formatsOf, targetOf } = await import('../export/options.ts')
    const call: ExportCall = {
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
      fresh: given.fresh ?? false,
      force: given.force ?? false,
    }
    if (call.format !== undefined)
      formatsOf(call.format)
    const entries = await Promise.all((given._.length === 0
      ? [DEFAULT_ENTRY]
      : given._).map(findEntry))
    if (entries.length > 1 && call.output !== undefined && !/[\\/]$/.test(call.output))
      throw new DeckError('usage', `--output ${call.output} is one place for ${entries.length} decks; end it with a slash to name a folder`)
    await checkWritable(targetOf(call.output, 'deck'))

    const { keepBrowser } = await import('../stage/keep-browser.ts')
    const { exportDeck } = await import('../export/export-deck.ts')
    const { showProgress } = await import('../export/progress.ts')
    const quiet = given.quiet ?? false
    const progress = showProgress(quiet)
    await using browser = keepBrowser({ executablePath: call.executablePath, allowRemote: given['allow-remote'] ?? false })
    const results: ExportResult[] = []
    for (const entry of entries)
      results.push(await exportDeck(entry, call, browser, progress))
    for (const { warnings, problems } of results) {
      if (!quiet)
        warnings.forEach(warning => tell.warn(formatProblem(warning)))
      problems.forEach(problem => tell.error(formatProblem(problem)))
    }
    listResults(results, given.json ?? false)
    if (results.some(({ problems }) => problems.length > 0))
      process.exitCode = 1
  },
})
