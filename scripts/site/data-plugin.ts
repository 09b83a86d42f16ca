import type { Plugin } from 'vite'
import { dirname, join } from 'node:path'
import { DeckError } from '../error.ts'
import { formatPlace } from '../model/place.ts'
import { LEAVES_SLIDES } from './incremental/leaves-slides.ts'
import { readData } from './read-data.ts'

/** Lets a component `import facts from '../data/cni.yaml'`: checked by its schema, its words in the deck's language (by default the first of data/languages.yaml). */
export function dataPlugin(language?: string): Plugin {
  return {
    name: 'deck:data',
    api: LEAVES_SLIDES,
    load: {
      filter: { id: /[\\/]data[\\/][\w-]+\.yaml$/ },
      async handler(id) {
        for (const needed of ['languages.yaml', 'sources.yaml']) this.addWatchFile(join(dirname(id), needed))
        try {
          return { code: `export default ${JSON.stringify(await readData(id, language))}`, moduleType: 'js' }
        } catch (error) {
          if (!(error instanceof DeckError)) throw error
          const { line = 1, column = 0 } = error.place
          this.error({ message: `${formatPlace(error.place)} ${error.message}`, id, loc: { file: id, line, column } })
        }
      },
    },
  }
}
