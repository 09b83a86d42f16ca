import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of a deck's guarded data; none where its data/, if it has one, is of another make. */
export function dataFolder(root: string): string | undefined {
  const folder = join(root, 'data')
  return ['sources.yaml', 'sources.schema.ts'].every(file => existsSync(join(folder, file))) ? folder : undefined
}
