import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDecks } from '../../../scripts/check/check-decks.ts'
import { chosenRules, parseRules } from '../../../scripts/check/select-rules.ts'
import { showProgress } from '../../../scripts/progress.ts'
import { RULES } from '../../../scripts/rules/index.ts'
import { readSettings } from '../../../scripts/rules/read-settings.ts'
import { settings as settingsRule } from '../../../scripts/rules/settings.ts'
import { readDeck } from '../../../scripts/source/read-deck.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))
const cards = RULES.filter(rule => rule !== settingsRule)
let decks = 0

function write(markdown: string): string {
  const file = join(folder, `deck-${++decks}.md`)
  writeFileSync(file, markdown)
  return file
}

async function read(markdown: string) {
  return readSettings(await readDeck(write(markdown)), cards)
}

async function faults(markdown: string): Promise<string[]> {
  return (await read(markdown)).faults.map(
    ({ message, place: { line, slide } }) => `${line} slide ${slide}: ${message}`,
  )
}

interface Checked {
  found: string[]
  silenced: string[]
}

async function check(
  markdown: string,
  { only, skip = [], range }: { only?: string[]; skip?: string[]; range?: string } = {},
): Promise<Checked> {
  const [result] = await checkDecks(
    [write(markdown)],
    { rules: { only, skip }, range, timeout: 1, fresh: false, pictures: false },
    undefined,
    showProgress(true),
  )
  return {
    found: result?.findings.map(({ rule, severity, place: { slide } }) => `${slide} ${rule} ${severity}`) ?? [],
    silenced:
      result?.silenced.map(
        ({
          finding: {
            rule,
            place: { slide },
          },
          reason,
        }) => `${slide} ${rule}: ${reason}`,
      ) ?? [],
  }
}

const TWO = '# One\n\n<!-- said -->\n\n---\n\nNo title\n\n<!-- said -->\n'

describe('check: in the headmatter', () => {
  it('sets limits and weights, and switches rules off', async () => {
    const {
      severities,
      limits,
      faults: none,
    } = await read(
      '---\ncheck:\n  wordy: { words: 60 }\n  no-notes: off\n  small-text: warning\n  contrast: { text: 3, severity: warning }\n---\n\n# One\n',
    )
    expect(none).toEqual([])
    expect(Object.fromEntries(severities)).toEqual({ 'no-notes': 'off', 'small-text': 'warning', contrast: 'warning' })
    expect(limits.get('wordy')).toEqual({ words: 60 })
    expect(limits.get('contrast')).toEqual({ text: 3 })
  })

  it('is heeded: a limit that is passed, a weight that is changed, a rule that is off', async () => {
    const deck = (settings: string): string =>
      `---\ncheck: ${settings}\n---\n\n# One\n\nfour words are here\n\n<!-- said -->\n\n---\n\nNo title\n\n<!-- said -->\n`
    expect(await check(deck('{}'))).toMatchObject({ found: ['2 no-title warning'] })
    expect(await check(deck('{ wordy: { words: 3 } }'))).toMatchObject({
      found: ['1 wordy warning', '2 no-title warning'],
    })
    expect(await check(deck('{ no-title: error }'))).toMatchObject({ found: ['2 no-title error'] })
    expect(await check(deck('{ no-title: off }'))).toMatchObject({ found: [] })
    expect(await check(deck('{ no-title: off }'), { only: ['no-title'] })).toMatchObject({
      found: ['2 no-title warning'],
    })
  })

  it.each([
    ['{ wrody: { words: 60 } }', '2 slide 1: there is no rule "wrody". Did you mean "wordy"?'],
    [
      '{ wordy: { wrods: 60 } }',
      '2 slide 1: wordy has no limit "wrods"; it has words or severity. Did you mean "words"?',
    ],
    ['{ wordy: { words: many } }', '2 slide 1: wordy: words: is "many"; expected a number, as its own 40.'],
    ['{ wordy: { severity: warn } }', '2 slide 1: wordy: severity: is "warn"; expected error, warning or off.'],
    [
      '{ wordy: false }',
      '2 slide 1: wordy: is false; expected error, warning or off, limits, or the reason why it may be silent on the first slide',
    ],
    ['{ wordy: 60 }', '2 slide 1: wordy: is silenced without a reason (60)'],
    ['{ settings: off }', '2 slide 1: there is no rule "settings".'],
    ['off', '2 slide 1: check: is "off"; expected rules, each with off, limits or a reason'],
  ])('is told when it says %s', async (settings, message) => {
    expect(await faults(`---\ncheck: ${settings}\n---\n\n# One\n`)).toEqual([message])
  })

  it('holds also where the first slide is hidden or only imports others', async () => {
    writeFileSync(join(folder, 'part.md'), '---\ncheck: { wordy: { words: 1 }, no-notes: off }\n---\n\n# Part\n')
    expect(
      (await read('---\ncheck: { no-notes: off }\nhide: true\n---\n\n# One\n\n---\n\n# Two\n')).severities.get(
        'no-notes',
      ),
    ).toBe('off')
    const { severities, limits, faults: none } = await read('---\ncheck: { no-title: off }\nsrc: ./part.md\n---\n')
    expect(Object.fromEntries(severities)).toEqual({ 'no-title': 'off' })
    expect(limits.size).toBe(0)
    expect(none).toEqual([])
  })
})

describe('a silencer', () => {
  const silenced = (value: string): string =>
    `${TWO.replace('---\n\nNo', `---\ncheck: { no-title: ${value} }\n---\n\nNo`)}`

  it('silences its rule on its slide, and keeps its reason', async () => {
    expect(await check(silenced("'a picture fills the slide'"))).toEqual({
      found: [],
      silenced: ['2 no-title: a picture fills the slide'],
    })
  })

  it('silences on the first slide by a text in the headmatter', async () => {
    expect(
      await check("---\ncheck: { no-title: 'it is a picture', no-notes: off }\n---\n\nText\n\n---\n\nText\n"),
    ).toEqual({ found: ['2 no-title warning'], silenced: ['1 no-title: it is a picture'] })
  })

  it.each(['true', "''", 'off', 'warning', '12', ''])(
    'does not silence without a reason, and is told: %s',
    async value => {
      expect(await check(silenced(value))).toEqual({
        found: ['2 no-title warning', '2 settings error'].toSorted(
          (one, other) => Number(other.endsWith('error')) - Number(one.endsWith('error')),
        ),
        silenced: [],
      })
    },
  )

  it('is told when it names no rule, sets limits on a slide, or silences nothing', async () => {
    expect(await faults(silenced('x').replace('no-title', 'no-titel'))).toEqual([
      '6 slide 2: there is no rule "no-titel". Did you mean "no-title"?',
    ])
    expect(await faults(silenced('{ words: 3 }').replace('no-title', 'wordy'))).toEqual([
      '6 slide 2: wordy: limits hold for the whole deck',
    ])
    expect(await check(silenced("'long on purpose'").replace('no-title', 'wordy'))).toEqual({
      found: ['2 no-title warning', '2 settings warning'],
      silenced: [],
    })
  })

  it('is not told to silence nothing where its rule was not looked for', async () => {
    const deck = silenced("'long on purpose'").replace('no-title', 'wordy')
    expect(await check(deck, { skip: ['wordy'] })).toMatchObject({ found: ['2 no-title warning'] })
    expect(await check(deck, { range: '1' })).toMatchObject({ found: [] })
    // Nothing was opened in a browser.
    expect(await check(deck.replace('wordy', 'overflow'))).toMatchObject({ found: ['2 no-title warning'] })
  })

  it('holds for the slides that its slide imports', async () => {
    writeFileSync(join(folder, 'untitled.md'), 'Text\n\n---\n\nMore text\n')
    expect(
      await check("# One\n\n---\nsrc: ./untitled.md\ncheck: { no-title: 'pictures', no-notes: 'pictures' }\n---\n", {
        skip: ['no-notes'],
      }),
    ).toEqual({ found: [], silenced: ['2 no-title: pictures', '3 no-title: pictures'] })
  })
})

describe('a choice of rules', () => {
  const known = ['overflow', 'wordy', 'no-notes']

  it('is what is named, less what is skipped', () => {
    expect([...chosenRules({ only: ['wordy', 'no-notes'], skip: ['wordy'] }, known)]).toEqual(['no-notes'])
    expect([...chosenRules({ skip: ['wordy'] }, known)]).toEqual(['overflow', 'no-notes'])
    expect(parseRules('only', ' wordy, no-notes ', known)).toEqual(['wordy', 'no-notes'])
  })

  it('is refused when it names a rule that there is not, with the nearest', () => {
    expect(() => parseRules('only', 'wrody', known)).toThrow('--only: there is no rule "wrody". Did you mean "wordy"?')
    expect(() => parseRules('skip', ',', known)).toThrow('--skip names no rule')
  })
})
