import type { Plugin } from 'vite'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { diagnose } from '../model/diagnostic.ts'
import { missingAsset } from '../rules/stage/missing-asset.ts'
import { slideOfModule } from '../slidev/module-ids.ts'
import { findLine, lineOfText } from './find-line.ts'

const FILE =
  /\.(?:a?png|jpe?g|jfif|gif|svg|webp|avif|ico|bmp|mp4|webm|ogg|ogv|mov|mp3|wav|m4a|flac|aac|pdf|vtt)(?:[?#].*)?$/i
const GAP = '\0deck:gap:'
/** One transparent pixel. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** What is meant where a file is named as a package would be, and lies there. */
function nearby(source: string, file: string): string | undefined {
  const name = source.replace(/[?#].*$/, '')
  return existsSync(resolve(dirname(file), name)) && !/^[./]/.test(name) ? `./${name}` : undefined
}

/**
 * Notes each picture, film or other file that a slide or a component imports and that is not there, and leaves a gap in its
 * place: a build would otherwise end at the first of them.
 */
export function missingFiles(found: Diagnostic[], { slides }: Pick<Deck, 'slides'>): Plugin {
  return {
    name: 'deck:missing-files',
    enforce: 'post',
    resolveId: {
      order: 'post',
      handler(source, importer) {
        if (importer === undefined || !FILE.test(source) || importer.includes('/node_modules/')) return null
        const part = slideOfModule(importer)
        const slide = part && slides[part.slide - 1]
        const file = slide?.file ?? importer.split('?')[0] ?? importer
        const meant = nearby(source, file)
        found.push(
          diagnose(missingAsset, {
            subject: source,
            message:
              meant === undefined
                ? `${source} does not exist`
                : `${source} is the name of a package; write ${meant} for the file beside the ${slide ? 'slide' : 'component'}`,
            ...(meant !== undefined && { help: `Write ${meant}.` }),
            place: {
              file,
              line: slide ? lineOfText(slide, source) : findLine(file, line => line.includes(source)),
              slide: slide?.no,
            },
          }),
        )
        return GAP + source
      },
    },
    load: { filter: { id: /^\0deck:gap:/ }, handler: () => `export default ${JSON.stringify(NOTHING)}` },
  }
}
