import type { DraftCall, DraftResult } from '../draft/draft-deck.ts'
import type { Budget } from '../draft/outline/budget.ts'
import { resolve } from 'node:path'
import process from 'node:process'
import { defineCommand } from 'citty'
import { draftDeck, outlineArticle } from '../draft/draft-deck.ts'
import { endpointOf } from '../draft/model/endpoint.ts'
import { tellDraft } from '../draft/report.ts'
import { DeckError } from '../error.ts'
import { showProgress } from '../progress.ts'
import { tell } from '../tell.ts'
import { refuseUnknownFlags } from './known-flags.ts'

const args = {
  article: {
    type: 'positional',
    required: false,
    description: 'Markdown, HTML or plain text: a file, an http(s) address, or - for standard input',
  },
  output: { type: 'string', alias: 'o', default: 'deck.md', valueHint: 'deck.md', description: 'the deck to write' },
  lang: {
    type: 'string',
    valueHint: 'en',
    description: 'the language of the article (recognised), as a code: en, it, pt-BR',
  },
  minutes: { type: 'string', valueHint: '20', description: 'how long the talk may take: about a slide a minute' },
  slides: { type: 'string', valueHint: '18', description: 'how many slides it may have' },
  model: {
    type: 'string',
    valueHint: 'url',
    description: 'let a language model propose titles and points: an endpoint like OpenAI’s, http://localhost:11434/v1',
  },
  'model-name': { type: 'string', valueHint: 'name', description: 'what the endpoint calls the model' },
  'model-key': { type: 'string', valueHint: 'VARIABLE', description: 'the environment variable that holds its key' },
  outline: { type: 'boolean', description: 'print the outline as a tree, write nothing' },
  fit: {
    type: 'boolean',
    default: true,
    description: 'see in a browser that every slide fits',
    negativeDescription: 'write the deck without looking at it',
  },
  force: { type: 'boolean', description: 'replace a deck that is there' },
  'executable-path': { type: 'string', valueHint: 'path', description: 'the browser to use' },
  quiet: { type: 'boolean', alias: 'q', description: 'print errors only' },
} as const

/** The one article that is named; standard input where something is sent there. */
function articleOf(given: readonly string[]): string {
  const [article, ...others] = given
  if (others.length > 0)
    throw new DeckError('usage', `one article at a time: ${article}, and not ${others.join(', ')} too`)
  if (article !== undefined) return article
  if (process.stdin.isTTY) throw new DeckError('usage', 'name the article: a file, an address, or - for standard input')
  return '-'
}

/** A whole number that the caller gives, 1 to so many. */
function numberOf(flag: string, given: string | undefined, most: number): number | undefined {
  if (given === undefined) return undefined
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new DeckError('usage', `--${flag} ${given}: must be a whole number, 1 to ${most}`)
  return value
}

function budgetOf(given: { minutes?: string; slides?: string }): Budget {
  if (given.minutes !== undefined && given.slides !== undefined)
    throw new DeckError('usage', 'give --minutes or --slides, not both')
  return { minutes: numberOf('minutes', given.minutes, 180), slides: numberOf('slides', given.slides, 200) }
}

function modelOf(given: {
  model?: string
  'model-name'?: string
  'model-key'?: string
  quiet?: boolean
}): DraftCall['model'] {
  const { model: url, 'model-name': name, 'model-key': variable } = given
  if (url === undefined) {
    if (name !== undefined || variable !== undefined)
      throw new DeckError('usage', '--model-name and --model-key belong to --model')
    return undefined
  }
  const key = variable === undefined ? undefined : process.env[variable]
  if (variable !== undefined && !key) throw new DeckError('usage', `--model-key: the environment has no ${variable}`)
  const model = { url, name, key }
  endpointOf(model)
  return { ...model, announce: tell.info }
}

export default defineCommand({
  meta: { name: 'draft', description: 'Make a deck from an article, for a speaker to go on from' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const call = {
      article: articleOf(given._),
      language: given.lang,
      output: resolve(given.output),
      force: given.force ?? false,
      budget: budgetOf(given),
      model: modelOf(given),
    }
    if (given.outline === true) {
      const { treeOf } = await import('../draft/outline/tree.ts')
      process.stdout.write(`${treeOf(await outlineArticle(call))}\n`)
      return
    }
    const quiet = given.quiet ?? false
    const result = given.fit
      ? await fitted(call, given['executable-path'], quiet)
      : await draftDeck(call, undefined, showProgress(quiet))
    tellDraft(result, quiet)
  },
})

async function fitted(call: DraftCall, executablePath: string | undefined, quiet: boolean): Promise<DraftResult> {
  const { keepBrowser } = await import('../stage/keep-browser.ts')
  await using browser = keepBrowser({ executablePath })
  const progress = showProgress(quiet)
  try {
    return await draftDeck(call, browser, progress)
  } catch (error) {
    if (error instanceof DeckError && error.code === 'machine')
      throw new DeckError('machine', `${error.message}\nOr leave the slides unseen: --no-fit`)
    throw error
  } finally {
    progress.end()
  }
}
