import { defineVitePluginsSetup } from '@slidev/types'
import { dataPlugin } from '../scripts/site/data-plugin.ts'
import { guardPlugin } from '../scripts/site/guard-plugin.ts'
import { pageLanguagePlugin } from '../scripts/site/page-language-plugin.ts'
import { statedLanguage } from '../scripts/source/language.ts'

export default defineVitePluginsSetup(options => {
  const language = statedLanguage(options.data.headmatter)
  return [dataPlugin(language), pageLanguagePlugin(language), guardPlugin(options)]
})
