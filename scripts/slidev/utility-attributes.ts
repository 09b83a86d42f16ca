import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clientPackage } from '../source/package-folder.ts'

/** An attribute as it is written: `m="t-4"`, or `absolute` without a value. */
export interface WrittenAttribute {
  name: string
  value?: string
}

interface Generator {
  parseToken: (token: string) => Promise<unknown>
}

let loading: Promise<Generator> | undefined

/** What Slidev's client configures: its UnoCSS presets that read attributes. */
async function loadGenerator(): Promise<Generator> {
  const { resolve } = createRequire(join(clientPackage() ?? '.', 'package.json'))
  const { createGenerator, presetAttributify, presetWind3 } = (await import(
    pathToFileURL(resolve('unocss')).href
  )) as typeof import('unocss')
  return createGenerator({ presets: [presetWind3(), presetAttributify()] })
}

/** `m="t-4 b-2"` => `[m~="t-4"]`, `[m~="b-2"]`; `absolute` => `[absolute=""]`: the names that UnoCSS gives attributes. */
function tokensOf({ name, value = '' }: WrittenAttribute): string[] {
  const parts = value.split(/\s+/).filter(Boolean)
  return parts.length === 0 ? [`[${name}=""]`] : parts.map(part => `[${name}~="${part}"]`)
}

/**
 * The attributes that are styles: Slidev hands every attribute to UnoCSS, which makes utilities of those it knows. Loading it
 * takes a while, and is left out where nothing is asked.
 */
export async function utilityAttributes<Attribute extends WrittenAttribute>(
  attributes: readonly Attribute[],
): Promise<Attribute[]> {
  if (attributes.length === 0) return []
  const generator = await (loading ??= loadGenerator())
  const known = await Promise.all(
    attributes.map(async attribute => {
      const rules = await Promise.all(tokensOf(attribute).map(async token => generator.parseToken(token)))
      return rules.some(rule => rule !== undefined && rule !== null)
    }),
  )
  return attributes.filter((_, index) => known[index])
}
