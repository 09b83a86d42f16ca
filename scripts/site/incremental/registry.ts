import { basename, extname } from 'node:path'
import { CONFIGS_MODULE, SLIDES_MODULE, TITLES_MODULE } from '../../slidev/virtual-modules.ts'

/** The deck's own modules: their addresses in a built site, and the virtual modules of Slidev that they stand for. */
export const DECK_MODULES: Readonly<Record<string, string>> = {
  '/deck/slides.js': SLIDES_MODULE,
  '/deck/configs.js': CONFIGS_MODULE,
  '/deck/titles.js': TITLES_MODULE,
}

/** What slides may refer to, and where a built site has it. */
export interface Registry {
  /** Files of components, by the name of their tag in PascalCase. */
  components: Record<string, string>
  /** Addresses in the site, by the name of a module or the absolute path of a file. */
  entries: Record<string, string>
  /** Addresses of the stylesheets that an entry needs, by the entry's address. */
  styles: Record<string, string[]>
}

/** A name for an entry's file: readable, and unique by its number. */
export function registryName(id: string, index: number): string {
  return `${index}-${basename(id, extname(id)).replaceAll(/[^\w-]/g, '_')}`
}
