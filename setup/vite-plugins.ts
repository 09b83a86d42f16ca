import { defineVitePluginsSetup } from '@slidev/types'
import { dataPlugin } from '../scripts/site/data-plugin.ts'
import { guardPlugin } from '../scripts/site/guard-plugin.ts'
import { statedLanguage } from '../scripts/source/language.ts'

export default defineVitePluginsSetup(options => [
  dataPlugin(statedLanguage(options.data.headmatter)),
  guardPlugin(options),
])
