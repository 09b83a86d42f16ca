import type { Article } from '../../../../scripts/draft/article.ts'
import type { Form } from '../../../../scripts/draft/read/form.ts'
import { describe, expect, it } from 'vitest'
import { prosesOf, textOf } from '../../../../scripts/draft/article.ts'
import { readArticle } from '../../../../scripts/draft/read/read-article.ts'

async function read(text: string, form: Form = 'markdown', language?: string): Promise<Article> {
  return readArticle({ text, form, name: 'article' }, language)
}

function shapeOf({ blocks }: Article): string[] {
  return blocks.map(block => `${block.kind}: ${textOf(block)}`)
}

describe('what is no part of an article is left out, and told', () => {
  it('in English', async () => {
    const article = await read(`
- [Home](https://example.org/)
- [Blog](https://example.org/blog)
- [About us](https://example.org/about)

We use cookies to improve this site.

# A harbour at night

The harbour was quiet, and nobody knew why.

Share this on every network

## What the pilot said

He said that he had seen nothing, and that it had been large.

## You may also like

- [Ten other harbours](/ten)

### A teaser

It is not about this.

## About the author

She likes harbours.
`)
    expect(shapeOf(article)).toEqual([
      'paragraph: The harbour was quiet, and nobody knew why.',
      'heading: What the pilot said',
      'paragraph: He said that he had seen nothing, and that it had been large.',
    ])
    expect(article.about.title).toBe('A harbour at night')
    expect(article.leftOut).toHaveLength(9)
  })

  it('in Italian', async () => {
    const article = await read(
      '# Il porto di notte\n\nIl porto era tranquillo, e nessuno sapeva perché.\n\nCondividi su tutte le reti\n\n## Potrebbe interessarti anche\n\nAltri porti.\n',
    )
    expect(shapeOf(article)).toEqual(['paragraph: Il porto era tranquillo, e nessuno sapeva perché.'])
    expect(article.leftOut).toEqual(['Condividi su tutte le reti', 'Potrebbe interessarti anche', 'Altri porti.'])
  })

  it('but not a sentence that begins alike', async () => {
    const sentence =
      'Share this with the people who run your network: the most expensive outage of the year began with a cable that nobody had labelled, and it took nine hours to find.'
    expect(shapeOf(await read(sentence))).toEqual([`paragraph: ${sentence}`])
  })
})

describe('plain text is read by its shape', () => {
  it('short lines that are set apart and have no full stop are headings', async () => {
    const article = await read(
      'A title\n\nA sentence that is wrapped\nafter some words, as in a letter.\n\nWhat came next\n\nAnother sentence.\n\nDone.\n',
      'text',
    )
    expect(article.about.title).toBe('A title')
    expect(shapeOf(article)).toEqual([
      'paragraph: A sentence that is wrapped after some words, as in a letter.',
      'heading: What came next',
      'paragraph: Another sentence.',
      'paragraph: Done.',
    ])
  })

  it('underlined lines are headings, and marks begin the items of a list', async () => {
    const article = await read(
      'The title\n=========\nSome words, to begin with.\n\nBelow\n-----\n* one thing\n* another thing that\n  goes on\n\n1. first\n2. second\n',
      'text',
    )
    expect(shapeOf(article)).toEqual([
      'paragraph: Some words, to begin with.',
      'heading: Below',
      'list: one thing\nanother thing that goes on',
      'list: first\nsecond',
    ])
  })

  it('addresses lead where they say', async () => {
    const { blocks } = await read('A title\n\nSee https://example.org/a?b=1, or (https://example.org/c).\n', 'text')
    expect(blocks.flatMap(block => prosesOf(block).flat())).toEqual([
      { text: 'See ' },
      { text: 'https://example.org/a?b=1', link: 'https://example.org/a?b=1' },
      { text: ', or (' },
      { text: 'https://example.org/c', link: 'https://example.org/c' },
      { text: ').' },
    ])
  })

  it('lines that end before they are full stand for themselves, as those of a byline do', async () => {
    const article = await read(
      'A title\n\nBy Nora Whitlock\nLudlow, 4-6 September 2023\n\nThis line is a good deal wider than the others, and wrapped only\nwhere it had to be, as one can see.\n',
      'text',
    )
    expect(article.about).toMatchObject({ author: 'Nora Whitlock', place: 'Ludlow', date: '4–6 September 2023' })
    expect(shapeOf(article)).toHaveLength(3)
  })
})

describe('a page', () => {
  it('becomes headings, paragraphs, lists, tables, code, quotes and pictures', async () => {
    const words = 'The article says something here, and goes on for a while so that it is seen to be one. '.repeat(4)
    const article = await read(
      `<!DOCTYPE html><html lang="en-GB"><head><title>On ropes | The site</title></head><body><article><h1>On ropes</h1>
<p>${words}</p><h2>Kinds</h2><ul><li>hemp</li><li>wire <ul><li>thin</li></ul></li></ul>
<table><tr><th>Rope</th><th>Breaks at</th></tr><tr><td>hemp</td><td>2 t</td></tr></table>
<pre><code>rope --length 4</code></pre><blockquote><p>Ropes remember.</p></blockquote>
<figure><img src="rope.png" alt="A rope"><figcaption>In the loft.</figcaption></figure>
<p>See <a href="/more">more</a> and <a href="javascript:alert(1)">this</a>. ${words}</p></article></body></html>`,
      'html',
    )
    expect(article).toMatchObject({ language: 'en-GB', about: { title: 'On ropes' } })
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'list',
      'table',
      'code',
      'quote',
      'picture',
      'paragraph',
    ])
    expect(article.blocks.flatMap(block => prosesOf(block).flat()).flatMap(({ link }) => link ?? [])).toEqual([])
  })

  it('keeps what stands before the colon of its title', async () => {
    const words = 'The article says something here, and goes on for a while so that it is seen to be one. '.repeat(8)
    const article = await read(
      `<html><head><title>Rope Week: what held – The site</title></head><body><article><h1>Rope Week: what held</h1><p>${words}</p></article></body></html>`,
      'html',
    )
    expect(article.about.title).toBe('Rope Week: what held')
  })

  it('whose elements lie too deep in each other is refused', async () => {
    await expect(read(`${'<div>'.repeat(3000)}deep`, 'html')).rejects.toThrow('more than 400 elements in each other')
  })
})

describe('markdown', () => {
  it('says in its metadata what it is; programs in it are left out, and told', async () => {
    const article = await read(
      '---\ntitle: Knots\nauthor: [Ada, Bo]\ndate: 2024-02-01\nlang: it\nlayout: iframe\nsrc: ./other.md\n---\n\nA knot is a <b>promise</b>.\n\n<script>alert(1)</script>\n\n<!-- not read -->\n',
    )
    expect(article.about).toMatchObject({ title: 'Knots', author: 'Ada, Bo', date: '1 febbraio 2024' })
    expect(article.language).toBe('it')
    expect(shapeOf(article)).toEqual(['paragraph: A knot is a promise.'])
    expect(article.leftOut).toEqual(['<script>alert(1)</script>'])
  })

  it('takes links to the web alone', async () => {
    const { blocks } = await read(
      '[a](https://example.org/a) [b](javascript:alert(1)) [c](data:text/html,x) [d](file:///etc/passwd) [e](//example.org/e)',
    )
    expect(blocks.flatMap(block => prosesOf(block).flat()).flatMap(({ link }) => link ?? [])).toEqual([
      'https://example.org/a',
    ])
  })
})

describe('the language', () => {
  it.each([
    ['It is the first of the days on which we had nothing to do, and so we did it.', 'en'],
    ['È il primo dei giorni in cui non avevamo nulla da fare, e così lo abbiamo fatto.', 'it'],
    ['Es ist der erste Tag, an dem wir nichts zu tun haben, und so ist es auch.', 'de'],
    ['これは日本語の文章です。', 'ja'],
  ])('of “%s” is %s', async (text, language) => {
    expect((await read(text, 'text')).language).toBe(language)
  })

  it('is what the caller says, whatever the text looks like', async () => {
    expect((await read('It is the first of the days.', 'text', 'it_CH')).language).toBe('it-CH')
  })
})

describe('who wrote it', () => {
  it.each([
    ['By Nora Whitlock and Tom Ashdown', 'en', 'Nora Whitlock and Tom Ashdown'],
    ['Published on 12 March 2024 by Ada Lowe', 'en', 'Ada Lowe'],
    ['From: Aoife Brannigan', 'en', 'Aoife Brannigan'],
    ['Pubblicato il 12 marzo 2024 da Elena Zanon', 'it', 'Elena Zanon'],
    ['di Bruno Casadei', 'it', 'Bruno Casadei'],
    ['By the river there was a mill', 'en', undefined],
    ['From Genoa the train goes to Turin', 'en', undefined],
  ])('is told by “%s”', async (line, language, author) => {
    const article = await read(`# A title\n\n${line}\n\nA sentence.\n`, 'markdown', language)
    expect(article.about.author).toBe(author)
  })
})

describe('where and when it was', () => {
  it.each([
    [
      'By Ines Okafor, 3 June 2024, 7 min read\n\nSkyOps met in Teide from 21 to 24 May 2024.',
      'Teide',
      '21–24 May 2024',
    ],
    ['Trieste, 10–12 May 2023', 'Trieste', '10–12 May 2023'],
    ['By Ines Okafor, 3 June 2024', undefined, '3 June 2024'],
  ])('is told by “%s”', async (lines, place, date) => {
    const { about } = await read(`# A title\n\n${lines}\n\nA sentence.\n`, 'markdown', 'en')
    expect([about.place, about.date]).toEqual([place, date])
  })
})

it('what a quote says stands apart from who said it, though both are in one paragraph', async () => {
  const { blocks } = await read(
    '> The cheapest server is the one that is off.\n> — Sara Demetz, engineer\n\n> It rains – and how. – Nobody\n',
  )
  expect(blocks.map(textOf)).toEqual([
    'The cheapest server is the one that is off.\n— Sara Demetz, engineer',
    'It rains – and how.\n– Nobody',
  ])
})

it('a name under a letter is no heading', async () => {
  expect(shapeOf(await read('A letter\n\nThis is all I know.\n\nAoife\n', 'text'))).toEqual([
    'paragraph: This is all I know.',
    'paragraph: Aoife',
  ])
})
