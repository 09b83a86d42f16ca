import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineTransformersSetup } from '@slidev/types'
import { isEnglish, markTerms } from '../diagrams/english-terms.ts'
import { readData, statedLanguage } from '../scripts/plugins.ts'

export default defineTransformersSetup(() => ({
  post: [
    async ({ s, options }) => {
      const file = join(options.userRoot, 'data', 'english.yaml')
      if (isEnglish(statedLanguage(options.data.headmatter)) || !existsSync(file)) return
      const marked = markTerms(s.toString(), (await readData(file)) as string[])
      if (marked !== s.original) s.overwrite(0, s.original.length, marked)
    },
  ],
}))
