import type { SourceRule } from '../rule.ts'
import { dataFolder } from '../../site/data-folder.ts'
import { sourceKeys } from '../../site/read-data.ts'
import { checkSources } from '../../source/check-sources.ts'

export const unknownSource: SourceRule = {
  id: 'unknown-source',
  severity: 'error',
  description:
    'Whether the sources that a slide names are keys of data/sources.yaml. Only decks that have it and its schema.',
  help: 'Name a source that is there, or add it to data/sources.yaml.',
  async inspect({ root, slides }) {
    const folder = dataFolder(root)
    // What is wrong with the file itself is a finding of its own.
    const keys = folder && (await sourceKeys(folder).catch(() => undefined))
    return keys ? slides.flatMap(slide => checkSources(slide, keys)) : []
  },
}
