import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { DeckError } from '../../error.ts'

const KIND = 'answers of the model to deck draft'
const schema = z.object({ kind: z.literal(KIND), answers: z.record(z.string(), z.string()) })

/** What a model has answered, kept beside the deck so that the next draft of the same article is the same. */
export interface Answers {
  find: (question: string) => string | undefined
  keep: (question: string, answer: string) => void
  /** Writes them, if there are new ones. */
  save: () => Promise<void>
}

/** `talk.md` => `talk-model.json` */
export function answersFile(output: string): string {
  return `${output.slice(0, output.length - extname(output).length)}-model.json`
}

/** @throws DeckError when something else lies in their place. */
export async function openAnswers(output: string): Promise<Answers> {
  const file = answersFile(output)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const answers = new Map<string, string>()
  if (text !== undefined) {
    try {
      for (const [key, answer] of Object.entries(schema.parse(JSON.parse(text)).answers)) answers.set(key, answer)
    } catch {
      throw new DeckError('usage', `${file} is not what a draft keeps there; remove it or name another --output`)
    }
  }
  const known = answers.size
  const keyOf = (question: string): string => createHash('sha256').update(question).digest('hex')
  return {
    find: question => answers.get(keyOf(question)),
    keep: (question, answer) => void answers.set(keyOf(question), answer),
    async save() {
      if (answers.size === known) return
      const staged = `${file}.${process.pid}`
      const sorted = Object.fromEntries([...answers].toSorted(([one], [other]) => one.localeCompare(other)))
      await writeFile(staged, `${JSON.stringify({ kind: KIND, answers: sorted }, undefined, 2)}\n`)
      await rename(staged, file)
    },
  }
}
