import process from 'node:process'

const write = (mark: string) => (text: string) => void process.stderr.write(`${mark}${text}\n`)

/** Messages for people, one on a line and all to stderr, so that what goes to stdout can be read by a program. */
export const tell = {
  error: write('error: '),
  warn: write('warning: '),
  info: write(''),
  /** Said with `--verbose` alone. */
  verbose(text: string): void {
    if (process.argv.includes('--verbose')) tell.info(text)
  },
}
