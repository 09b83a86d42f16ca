// Drafts every fixture article and writes how well the decks serve their speakers into docs/draft.md.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { draftDeck, outlineArticle } from './draft/draft-deck.ts'
import { scoreOf } from './draft/score/score.ts'
import { readVocabulary } from './draft/vocabulary.ts'
import { checkDeck } from './index.ts'
import { showProgress } from './progress.ts'
import { keepBrowser } from './stage/keep-browser.ts'

const FIXTURES = resolve('test/fixtures/draft')
const HEAD = [
  'article',
  'words',
  'slides',
  'a minute',
  'empty',
  'numbered',
  'pointing',
  'not the article’s',
  'central shown',
  'facts kept',
  'lost',
  'errors',
  'seconds',
]

/** Without a browser: nothing is fitted or checked. */
const isQuick = process.argv.includes('--no-check')
const folder = await mkdtemp(join(tmpdir(), 'draft-score-'))
const vocabulary = await readVocabulary()
const rows: string[][] = []
try {
  await using browser = keepBrowser({})
  const names = (await readdir(FIXTURES)).filter(
    name => /\.(?:md|html|txt)$/.test(name) && !name.endsWith('.outline.txt'),
  )
  for (const name of names) {
    const article = join(FIXTURES, name)
    const output = join(folder, name.replace(/\.\w+$/, ''), 'deck.md')
    const score = await scoreOf(await outlineArticle({ article, output, force: true }), vocabulary)
    const start = performance.now()
    await draftDeck({ article, output, force: true }, isQuick ? undefined : browser, showProgress(true))
    const seconds = (performance.now() - start) / 1000
    const findings = isQuick ? undefined : (await checkDeck(output)).findings
    rows.push([
      `${name} (${score.language})`,
      String(score.words),
      String(score.slides),
      (score.slides / Math.max(1, score.minutes)).toFixed(1),
      String(score.empty.length),
      String(score.numbered.length),
      String(score.pointing.length),
      String(score.invented.length),
      `${Math.round((100 * score.central.shown) / Math.max(1, score.central.all))} %`,
      score.missing.length === 0 ? '100 %' : `all but ${score.missing.length}`,
      String(score.lost.length),
      findings === undefined ? '–' : String(findings.filter(({ severity }) => severity === 'error').length),
      seconds.toFixed(1),
    ])
    process.stderr.write(`${rows.at(-1)?.join(' · ')}\n`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const lines = [line(HEAD), line(HEAD.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)]
await writeFile(
  'docs/draft.md',
  `# How well drafts serve their speakers

Written by \`npm run draft:score\`: every article in \`test/fixtures/draft\`, drafted as \`npm run draft\` does${isQuick ? ', this time without a browser (\`--no-check\`)' : ' and checked in a browser'}. The articles are our own writing, in the forms that are met: Markdown of four site generators, saved pages, plain text, release notes, a list of habits, a benchmark, a conversation, recaps in six languages.

${lines.join('\n')}

- **a minute**: slides for each minute of what is said. A short article has more, as its sections have a slide each.
- **empty**: slides with a title that is no sentence and nothing below it. **pointing**: titles that begin with a pronoun, or speak of what is not in them.
- **not the article’s**: lines that are in no single sentence or heading of the article, in its order.
- **central shown**: of the two most central sentences of each section (LexRank), those on a slide.
- **facts kept**: figures and names that are on a slide or in the notes. **lost**: sentences that are in neither.
- **errors**: what \`deck check\` calls an error. **seconds**: the whole draft, with its browser.

The speaker’s own test is a recap in Italian with 24 claims that were written down before it was drafted: 15 of them can be read on its slides.

## Words and grammar

Sentences are taken apart by rules and lists of words (\`scripts/draft/vocabulary/\`). A tagger was tried: compromise 14 took 2.8 seconds for an article of 1,300 words and held \`people\`, \`engineers\` and \`questions\` to be verbs; it has no Italian.
`,
)
