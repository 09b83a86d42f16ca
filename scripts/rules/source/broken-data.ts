import type { SourceRule } from '../rule.ts'
import { dataFolder } from '../../site/data-folder.ts'
import { checkData, languagesOf } from '../../site/read-data.ts'
import { checkLanguage } from '../../source/check-language.ts'

export const brokenData: SourceRule = {
  id: 'broken-data',
  severity: 'error',
  description:
    'Whether each file of data/ is as the schema beside it wants it, and has words in the deck’s language. Only decks that have data/sources.yaml and its schema.',
  help: 'Write in the data file what its schema expects there.',
  async inspect({ root, slides: [first] }) {
    const folder = dataFolder(root)
    if (folder === undefined) return []
    const inData = await checkData(folder)
    // Which languages there are can only be read where the data are sound.
    return inData.length > 0 || first === undefined ? inData : checkLanguage(first, await languagesOf(folder))
  },
}
