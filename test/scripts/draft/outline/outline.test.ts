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
import { linesOf } from '../../../../scripts/draft/score/lines.ts'
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

/** The slides of an article that is written here: their titles, each with what it shows. */
async function slidesOf(text: string): Promise<Record<string, string[]>> {
  const article = await readArticle({ text, form: 'markdown' })
  const { slides } = await outlineIn(article, await readVocabulary(), { line: [], components: new Set() })
  return Object.fromEntries(
    slides.slice(1).map(slide => [plainText(slide.title), [slide.body.kind, ...linesOf(slide).slice(1)]]),
  )
}

describe('an article is shown as its kind asks for', () => {
  it('a timeline keeps its times with what happened, first and last too', async () => {
    const items = Array.from(
      { length: 10 },
      (_, index) => `- **10:${index + 10}** The gate number ${index} opens again. Nobody is there to see it.`,
    )
    const slides = await slidesOf(`# A night\n\n## Timeline\n\nAll times are UTC.\n\n${items.join('\n')}\n`)
    const [kind, ...lines] = slides.Timeline ?? []
    expect(kind).toBe('list')
    expect(lines).toHaveLength(8)
    expect(lines[0]).toBe('10:10 The gate number 0 opens again')
    expect(lines.at(-1)).toBe('10:19 The gate number 9 opens again')
    expect(Object.keys(slides)).not.toContain('All times are UTC')
  })

  it('a table has no empty cell where the article has words', async () => {
    const slides = await slidesOf(`# A night

## Actions

| Action | Owner | Due |
|---|---|---|
| Move all internal certificates of the harbour to the new manager | Platform | 28 Feb |
| Alert thirty, fourteen and three days before a certificate expires | Platform | 28 Feb |
`)
    expect(slides.Actions).toEqual([
      'table',
      'Action',
      'Owner',
      'Due',
      'Move all internal certificates of the harbour to the new manager',
      'Platform',
      '28 Feb',
      'Alert thirty, fourteen and three days before a certificate expires',
      'Platform',
      '28 Feb',
    ])
  })

  it('a benchmark shows its table, and what it means on a slide of its own', async () => {
    const slides = await slidesOf(`# Three formats

## Speed

The old format was nine times slower than the best of the new formats. A field of the third format is read directly from the buffer. That advantage disappears when a consumer reads every field. Compression made the messages of all formats smaller than one kilobyte. The collector of the old format ran every second.

| Format | Time |
|---|---|
| Old | 9 µs |
| New | 1 µs |
`)
    expect(slides.Speed?.[0]).toBe('table')
    expect(Object.keys(slides)).toContain('The old format was nine times slower than the best of the new formats')
  })

  it('a tutorial shows its code', async () => {
    const step = (name: string): string =>
      `## ${name} it\n\nThe function ${name} returns the number of requests. It is called once.\n\n\`\`\`js\nfunction ${name}() {\n  const all = 1\n  return all\n}\n\`\`\`\n`
    const slides = await slidesOf(`# Count\n\n${['Open', 'Count', 'Close'].map(step).join('\n')}`)
    expect(['Open it', 'Count it', 'Close it'].map(title => slides[title]?.[0])).toEqual(['code', 'code', 'code'])
  })

  it('each tip of a list of tips has a slide of its own, with nothing of another tip on it', async () => {
    const names = ['harbour', 'crane', 'pilot', 'anchor', 'beacon', 'rope', 'barge', 'tide', 'chart', 'dock', 'sail']
    const tips = names.map(
      (name, index) => `## ${index + 1}. Paint the ${name}\n\nA painted ${name} lasts ten years longer.`,
    )
    const slides = await slidesOf(`# Eleven tips\n\n${tips.join('\n\n')}\n`)
    for (const name of names) {
      const [title] = Object.entries(slides).find(([key, lines]) => `${key} ${lines.join(' ')}`.includes(name)) ?? []
      expect(title).toContain(name)
    }
  })

  it('the strong questions of an interview are its parts, and what is answered stands under its own question', async () => {
    const slides = await slidesOf(`# A conversation

**Why does everybody buy a crane?**

Cranes were slow for twenty years. Nobody told the architects of the harbours that they became fast.

**What do people lose with a second crane?**

A second crane needs a second operator. The harbour of Kiel lost two good engineers.

**How should a harbour find out?**

Count the boxes of one month. Most harbours move less than a thousand boxes.
`)
    expect(Object.keys(slides)).toEqual(
      expect.arrayContaining([
        'Why does everybody buy a crane?',
        'What do people lose with a second crane?',
        'How should a harbour find out?',
      ]),
    )
    expect(slides['How should a harbour find out?']?.join(' ')).not.toContain('Kiel')
  })

  it('what takes leave is in the notes alone', async () => {
    const slides = await slidesOf(
      '# A day\n\n## What is next\n\nThe harbour opens a second gate in May. A third gate is planned for 2027. See you there in October!\n',
    )
    expect(JSON.stringify(slides)).not.toContain('See you')
  })

  it('a pronoun is not taken for a person, nor for the last noun of a phrase', async () => {
    const slides = await slidesOf(
      '# Notes\n\n## The course\n\nZandstra took the five notebooks home. It lasts three days instead of two weeks. A join on forty machines is slow. They also lose money on it.\n',
    )
    expect(JSON.stringify(slides)).not.toMatch(/Zandstra lasts|machines also lose/)
  })
})

it.each([
  ['a table', '| Name | Score |\n|---|---|\n| Ada | 12 |\n| Bob | 9 |\n', 'Table', 'table'],
  ['a list', '- a rope that holds\n- a lamp that burns\n', 'List', 'list'],
  ['a picture', '![Hall](night.png)\n', 'Picture', 'picture'],
])('of %s and nothing else a deck shows that', async (_, text, title, kind) => {
  expect((await slidesOf(text))[title]?.[0]).toBe(kind)
})

it('of a long paragraph without a sentence that is known to be one a deck shows the next', async () => {
  const sentences = Array.from({ length: 60 }, (_, index) => `Gate ${index} and again gate ${index} of the harbour.`)
  expect(Object.keys(await slidesOf(sentences.join(' ')))).toEqual(['Gate 1 and again gate 1 of the harbour'])
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
