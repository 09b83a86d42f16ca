import process from 'node:process'
import { createConsola } from 'consola'

const MARKS: Record<string, string> = { error: 'error: ', fatal: 'error: ', warn: 'warning: ' }

/** Messages for people, one on a line and all to stderr, so that what goes to stdout can be read by a program. */
export const tell = createConsola({
  reporters: [
    {
      log({ type, args }) {
        process.stderr.write(`${MARKS[type] ?? ''}${args.map(String).join(' ')}\n`)
      },
    },
  ],
})
