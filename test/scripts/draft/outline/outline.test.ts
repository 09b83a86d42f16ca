import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../../../diagrams/tone.ts'
import { textOf } from '../../../../scripts/draft/article.ts'
import { outlineArticle } from '../../../../scripts/draft/draft-deck.ts'
import { outlineOf as outlineIn } from '../../../../scripts/draft/outline/outline.ts'
import { treeOf } from '../../../../scripts/draft/outline/tree.ts'
import { plainText } from '../../../../scripts/draft/prose.ts'
import { readArticle } from '../../../../scripts/draft/read/read-article.ts'
import { readVocabulary } from '../../../../scripts/draft/vocabulary.ts'

const FIXTURES = resolve('test/fixtures/draft')

async function outlineOf(file: string): ReturnType<typeof outlineArticle> {
  return outlineArticle({ article: join(FIXTURES, file), output: join(FIXTURES, 'deck.md'), force: false })
}

async function expected(name: string): Promise<string> {
  return readFile(join(FIXTURES, `${name}.outline.txt`), 'utf8')
}

describe.each([
  {
    file: 'harbour-days.md',
    what: 'Markdown',
    about: {
      title: 'What three days in Trieste taught us about running clusters',
      author: 'Marta Benussi and Luca Ferri',
      date: '10–12 May 2023',
      place: 'Trieste',
    },
  },
  {
    file: 'giornate-del-porto.html',
    what: 'an Italian page',
    about: {
      title: 'Tre giorni a Genova: che cosa resta delle Giornate del Porto',
      author: 'Chiara Parodi',
      date: '14–16 giugno 2023',
      place: 'Genova',
    },
  },
  {
    file: 'lighthouse-forum.html',
    what: 'a page full of what is no article',
    about: {
      title: 'Lighthouse Forum 2023: what we heard in the rain',
      author: 'Ruth Calloway',
      date: '14–16 November 2023',
      place: 'Whitby',
    },
  },
  {
    file: 'orchard-week.txt',
    what: 'plain text',
    about: {
      title: 'ORCHARD WEEK, SEEN FROM THE KITCHEN TABLE',
      author: 'Nora Whitlock',
      date: '4–6 September 2023',
      place: 'Ludlow',
    },
  },
  {
    file: 'settimana-dei-mulini.txt',
    what: 'Italian plain text',
    about: {
      title: 'La Settimana dei Mulini: tre lezioni da chi gestisce poche macchine',
      author: 'Bruno Casadei',
      date: '9–11 ottobre 2023',
      place: 'Cesena',
    },
  },
  {
    file: 'canal-congress.md',
    what: 'a long article',
    about: {
      title: 'Five days on the water, and what they changed in our cellar',
      author: 'Edith Marchbanks',
      date: '10–14 June 2024',
      place: 'Utrecht',
    },
  },
  { file: 'night-train.md', what: 'an article without headings', about: {} },
  { file: 'programme.md', what: 'an article that is all headings', about: { title: 'Programme of the Windmill Days' } },
  {
    file: 'hostile.md',
    what: 'an article that wants something of the deck',
    about: {
      title: "Storm Week {{ 7 * 7 }} <script>window.pwned = 'title'</script>",
      author: 'Mallory Grey --> <img src=x onerror="window.pwned=\'author\'">',
    },
  },
])('$what ($file)', ({ file, about }) => {
  it('becomes the outline that is expected of it, each time', async () => {
    const outlines = [await outlineOf(file), await outlineOf(file)]
    const tree = await expected(file.replace(/\.\w+$/, ''))
    expect(outlines.map(outline => `${treeOf(outline)}\n`)).toEqual([tree, tree])
  })

  it('says on its cover what the article says of itself', async () => {
    const { article } = await outlineOf(file)
    expect(JSON.parse(JSON.stringify(article.about))).toEqual(about)
    expect(article.language).toBe(/giornate|settimana/.test(file) ? 'it' : 'en')
  })

  it('keeps every block in the notes, once and in its order, and gives each slide a title of its own', async () => {
    const { article, slides } = await outlineOf(file)
    const told = slides
      .flatMap(({ notes }) => notes.map(textOf))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    const written = article.blocks.map(textOf).join(' ').replaceAll(/\s+/g, ' ')
    // The title that only the frontmatter has is told too.
    expect(told.endsWith(written)).toBe(true)
    const titles = slides.map(({ title }) => plainText(title))
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter(title => title.length > 90)).toEqual([])
  })
})

it('leaves out what a site puts around an article', async () => {
  const { article, slides } = await outlineOf('lighthouse-forum.html')
  const all = JSON.stringify([article.blocks, slides])
  for (const words of [
    'cookie',
    'Share this',
    'min read',
    'Newsletter',
    'newsletter',
    'Skip to content',
    'Saltmarsh',
    'You may also like',
    'Ten things',
    'comment',
    'rights reserved',
    'Privacy',
    'dataLayer',
  ])
    expect(all).not.toContain(words)
})

describe('in a deck with a line and diagrams', () => {
  const KNOWN = { line: TOPICS, components: new Set(['CniComparison', 'RoleShift', 'TenancyModels']) }

  it('a section begins the station that it speaks of, and proposes the diagram once', async () => {
    const { article } = await outlineOf('harbour-days.md')
    const { slides } = await outlineIn(article, await readVocabulary(), KNOWN)
    expect(slides.flatMap(({ topic }) => topic ?? [])).toEqual(KNOWN.line)
    expect(slides.flatMap(({ proposal }) => proposal ?? [])).toEqual([
      '<CniComparison />',
      '<RoleShift from="devops" state="platform" />',
      '<TenancyModels />',
    ])
  })

  it('an article that reaches only one or two stations has no line, and proposes the diagram all the same', async () => {
    const article = await readArticle({
      text: '# Cables\n\n## Networking with Cilium\n\nCilium is a CNI, and so is Calico. Both of them route.\n\n## Lunch\n\nThere was soup.\n',
      form: 'markdown',
    })
    const { slides } = await outlineIn(article, await readVocabulary(), KNOWN)
    expect(slides.flatMap(({ topic }) => topic ?? [])).toEqual([])
    expect(slides.flatMap(({ proposal }) => proposal ?? [])).toEqual(['<CniComparison />'])
  })
})
