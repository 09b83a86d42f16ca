import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { checkData, readData } from '../../../scripts/site/read-data.ts'

const FOLDER = 'test/fixtures/data'

async function faults(file: string): Promise<string[]> {
  const problems = await checkData(FOLDER)
  return problems
    .filter(({ place }) => place.file?.endsWith(file))
    .map(problem => formatDiagnostic(problem).replace(`${FOLDER}/`, ''))
}

describe('a data file', () => {
  it("is read with its words in the deck's language", async () => {
    await expect(readData(`${FOLDER}/whole.yaml`, 'en')).resolves.toMatchObject({
      title: 'Whole',
      facts: [{ label: 'One', date: '2022-10' }, { source: ['talk', 'recap'] }],
    })
  })

  it('is read in another language with other words and the same facts', async () => {
    await expect(readData(`${FOLDER}/whole.yaml`, 'it-CH')).resolves.toEqual({
      title: 'Intero',
      facts: [
        { label: 'Uno', count: 1, kind: 'measured', source: 'talk', date: '2022-10' },
        {
          label: 'Due',
          says: 'WireGuard',
          counted: { one: '{count} pod', other: '{count} pod' },
          count: 2,
          kind: 'judged',
          source: ['talk', 'recap'],
        },
      ],
    })
  })

  it('is read in the first language where the deck says none, and in none that is not listed', async () => {
    await expect(readData(`${FOLDER}/whole.yaml`)).resolves.toMatchObject({ title: 'Whole' })
    await expect(readData(`${FOLDER}/whole.yaml`, 'de')).rejects.toMatchObject({
      code: 'deck',
      message: 'has no "de"; its languages are en, it.',
      place: { file: `${FOLDER}/languages.yaml` },
    })
  })

  it('is refused for each kind of broken entry, with its line, what stands there and what was expected', async () => {
    expect(await faults('facts.yaml')).toMatchInlineSnapshot(`
      [
        "facts.yaml:1:8: title is "Facts"; expected fields (en, it).",
        "facts.yaml:4:12: facts.0.count is "three"; expected a number.",
        "facts.yaml:8:12: facts.1.count is -1: Too small: expected number to be >=0.",
        "facts.yaml:13:11: facts.2.kind is "mesured"; expected measured, judged. Did you mean "measured"?",
        "facts.yaml:18:13: facts.3.source "tlak" is not a key of data/sources.yaml. Did you mean "talk"?",
        "facts.yaml:19:5: facts.4.source is missing.",
        "facts.yaml:22:5: facts.5.count is missing; expected a number.",
        "facts.yaml:23:12: facts.5.cuont is not known here; expected label, code, says, counted, count, kind, source, date. Did you mean "count"?",
        "facts.yaml:30:11: facts.6.date is "yesterday": expected a date such as 2022-10-28, 2022-10 or 2022.",
        "facts.yaml:31:58: facts.7.label.de is not known here; expected en, it.",
        "facts.yaml:35:12: facts.8.label has no Italian; expected "it" beside en.",
        "facts.yaml:40:11: facts.9.says has no Italian; expected "it" beside en.",
        "facts.yaml:41:68: facts.9.counted.it.one is missing; expected text.",
        "facts.yaml:45:42: facts.10.label.it has {count} {righe}, but en has {count} {rows}.",
        "facts.yaml:46:33: facts.10.says.it has no gaps, but en has {rows}.",
      ]
    `)
  })

  it('is refused when it is no YAML', async () => {
    expect(await faults('torn.yaml')).toEqual([expect.stringMatching(/^torn\.yaml:\d+:\d+: not valid YAML: /)])
  })

  it('is refused when no schema guards it', async () => {
    expect(await faults('alone.yaml')).toEqual(['alone.yaml: has no schema; expected alone.schema.ts beside it.'])
  })

  it('throws all of that at once when it is read', async () => {
    await expect(readData(`${FOLDER}/facts.yaml`, 'en')).rejects.toMatchObject({
      code: 'deck',
      place: { file: `${FOLDER}/facts.yaml`, line: 1 },
    })
  })
})
