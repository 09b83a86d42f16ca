import process from 'node:process'
import { Presets, SingleBar } from 'cli-progress'

/** Tells a person where an export is. */
export interface Progress {
  /** The next stretch of work; with `total`, one that is counted. */
  begin: (name: string, total?: number) => void
  advance: () => void
  end: () => void
}

const SILENT: Progress = { begin: () => {}, advance: () => {}, end: () => {} }

/** A line for each stretch of work, for logs. */
function lines(write: (text: string) => void): Progress {
  return {
    begin: (name, total) => write(total === undefined ? `${name}\n` : `${name} (${total})\n`),
    advance: () => {},
    end: () => {},
  }
}

function bars(): Progress {
  let bar: SingleBar | undefined
  const end = (): void => {
    bar?.stop()
    bar = undefined
  }
  return {
    begin(name, total) {
      end()
      bar = new SingleBar(
        {
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
          barsize: 30,
          format: total === undefined ? `  ${name}` : `  ${name} {bar} {value}/{total}`,
        },
        Presets.rect,
      )
      bar.start(total ?? 1, 0)
    },
    advance: () => bar?.increment(),
    end,
  }
}

/** Bars on a terminal, plain lines elsewhere, nothing when silence is wished. */
export function showProgress(quiet: boolean): Progress {
  if (quiet) return SILENT
  return process.stderr.isTTY ? bars() : lines(text => process.stderr.write(text))
}
