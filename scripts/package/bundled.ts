import { writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { licencesOfFiles } from '../site/licences.ts'

/**
 * What the package holds in one file each, rather than depend on it: of 33 and 9 MB that would be installed, one and two are
 * used. By what the modules import, with the name of the file in `lib/bundled/`.
 */
export const BUNDLED_PACKAGES = { '@cantoo/pdf-lib': 'pdf-lib', 'eld/small': 'eld' } as const

const FOLDER = 'bundled'

/** Writes each into `lib/bundled/`, and the licences of what is in them beside. */
export async function bundlePackages(lib: string): Promise<void> {
  const modules = new Set<string>()
  for (const [imported, name] of Object.entries(BUNDLED_PACKAGES)) {
    const bundle = await rolldown({ input: { [name]: imported }, platform: 'node' })
    try {
      const { output } = await bundle.write({ dir: join(lib, FOLDER), format: 'esm', minify: true })
      for (const chunk of output) if (chunk.type === 'chunk') chunk.moduleIds.forEach(id => modules.add(id))
    } finally {
      await bundle.close()
    }
  }
  await writeFile(join(lib, FOLDER, 'licenses.txt'), await licencesOfFiles([...modules]))
}

/** A module's text with each of these packages imported from where it is bundled. */
export function withBundled(text: string, file: string, lib: string): string {
  const folder = relative(dirname(file), join(lib, FOLDER)).replaceAll('\\', '/')
  const base = folder.startsWith('.') ? folder : `./${folder}`
  return Object.entries(BUNDLED_PACKAGES).reduce(
    (code, [imported, name]) => code.replaceAll(`'${imported}'`, `'${base}/${name}.js'`),
    text,
  )
}
