import type { SourceRule } from '../../rule.ts'
import { dataFolder } from '../../../site/data-folder.ts'
import { languageOf } from '../../../site/language.ts'
import { checkData } from '../../../site/read-data.ts'

export const brokenData: SourceRule = {
  id: 'broken-data',
  severity: 'error',
  measures: 'Whether each file of data/ is as the schema beside it wants it. Only decks that have data/sources.yaml and its schema.',
  mend: 'Write in the data file what its schema expects there.',
  async inspect({ root, headmatter }) {
    const folder = dataFolder(root)
    return folder === undefined
      ? []
      : checkData(folder, languageOf(headmatter))
  },
}
