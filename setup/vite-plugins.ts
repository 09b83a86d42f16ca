import { defineVitePluginsSetup } from '@slidev/types'
import { dataPlugin } from '../scripts/site/data-plugin.ts'
import { guardPlugin } from '../scripts/site/guard-plugin.ts'
import { languageOf } from '../scripts/site/language.ts'

export default defineVitePluginsSetup(options => [
  dataPlugin(languageOf(options.data.headmatter)),
  guardPlugin(options),
])
