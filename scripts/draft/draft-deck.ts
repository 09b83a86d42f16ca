import type { Progress } from '../progress.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { Article, Picture } from './article.ts'
import type { Change } from './fit/mend.ts'
import type { ModelCall } from './model/endpoint.ts'
import type { ModelReport } from './model/rewrite.ts'
import type { Budget } from './outline/budget.ts'
import type { Outline } from './outline/outline.ts'
import type { Pictures } from './pictures.ts'
import type { Source } from './read/source.ts'
import type { Vocabulary } from './vocabulary/schema.ts'
import { checkWritable } from '../files.ts'
import { outlineOf } from './outline/outline.ts'
import { minutesOf } from './outline/time.ts'
import { bringPictures } from './pictures.ts'
import { withoutCredentials } from './read/fetch-limited.ts'
import { readArticle } from './read/read-article.ts'
import { readSource } from './read/source.ts'
import { readVocabulary } from './vocabulary.ts'
import { checkPlace, openWorkshop, refuseTheArticle, refuseToOverwrite } from './workshop.ts'
import { writeDeck } from './write/deck.ts'
import { findLook } from './write/look.ts'

export interface DraftCall {
  /** A file, an http or https address, `-` for standard input. */
  article: string
  /** The language it is written in, where the caller says it. */
  language?: string
  /** Where the deck shall lie; absolute. */
  output: string
  /** Writes over what lies there. */
  force: boolean
  /** How long the talk may take, or how many slides it may have. */
  budget?: Budget
  /** A language model that may propose titles and points; none, if nothing is said. `announce` is called before it is asked. */
  model?: ModelCall & { announce?: (what: string) => void }
}

export interface DraftResult {
  output: string
  slides: number
  minutes: number
  pictures: Pictures
  /** The beginnings of what was left out as no part of the article. */
  leftOut: readonly string[]
  /** What was split or moved to the notes so that each slide fits. */
  changes: readonly Change[]
  /** What the model did, where one was asked. */
  model?: ModelReport
}

async function readNamed({
  article: named,
  language,
}: Pick<DraftCall, 'article' | 'language'>): Promise<{ source: Source; article: Article }> {
  const source = await readSource(named)
  const article = await readArticle(
    {
      text: source.text,
      form: source.form,
      name: source.name,
      base: source.place.kind === 'web' ? withoutCredentials(source.place.address) : undefined,
    },
    language,
  )
  return { source, article }
}

/** The outline of the deck that an article would become. */
export async function outlineArticle(call: DraftCall): Promise<Outline> {
  const { article } = await readNamed(call)
  return outlineOf(article, await readVocabulary(), { ...(await findLook(call.output)), budget: call.budget })
}

/** An outline in the words of a model, as far as they may stand for the article's. */
async function askedModel(
  outline: Outline,
  { announce, ...model }: NonNullable<DraftCall['model']>,
  output: string,
  vocabulary: Vocabulary,
): Promise<{ outline: Outline; report: ModelReport; save: () => Promise<void> }> {
  const [{ announcement, rewriteOutline }, { openAnswers }] = await Promise.all([
    import('./model/rewrite.ts'),
    import('./model/cache.ts'),
  ])
  const answers = await openAnswers(output)
  announce?.(announcement(outline, model))
  return { ...(await rewriteOutline(outline, model, answers, vocabulary)), save: async () => answers.save() }
}

/**
 * Drafts a deck from an article. Nothing is written unless all of it is. The slides are fitted in the browser; without one they
 * are not looked at.
 */
export async function draftDeck(
  call: DraftCall,
  browser: KeptBrowser | undefined,
  progress: Progress,
): Promise<DraftResult> {
  const { output, force } = call
  await refuseToOverwrite(call)
  await refuseTheArticle(call)
  await checkWritable(output)
  await checkPlace(output)
  const { source, article } = await readNamed(call)
  const vocabulary = await readVocabulary()
  const look = await findLook(output)
  const pictures = await bringPictures(
    article.blocks.filter((block): block is Picture => block.kind === 'picture'),
    source.place,
  )
  await using workshop = await openWorkshop({ output, force, pictures: [...pictures.kept.values()] })
  const write = (outline: Outline, state: 'tried' | 'finished'): string =>
    writeDeck(outline, {
      look,
      vocabulary,
      pictures: new Map([...pictures.kept].map(([named, picture]) => [named, workshop.pathOf(picture, state)])),
      minutes: minutesOf(outline),
    })
  const own = await outlineOf(article, vocabulary, {
    ...look,
    budget: call.budget,
    hasPicture: source => pictures.kept.has(source),
  })
  const asked = call.model && (await askedModel(own, call.model, output, vocabulary))
  const drafted = asked?.outline ?? own
  const { outline, changes } =
    browser === undefined
      ? { outline: drafted, changes: [] }
      : await import('./fit/fit.ts').then(async ({ fitOutline }) =>
          fitOutline(drafted, {
            browser,
            progress,
            entry: workshop.entry,
            vocabulary,
            write: async fitted => workshop.try(write(fitted, 'tried')),
          }),
        )
  await workshop.deliver(write(outline, 'finished'))
  await asked?.save()
  return {
    output,
    slides: outline.slides.length,
    minutes: minutesOf(outline),
    pictures,
    leftOut: article.leftOut,
    changes,
    model: asked?.report,
  }
}
