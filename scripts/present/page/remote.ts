import { createApp } from 'vue'
import Remote from './Remote.vue'
import { linkStage } from './stage-link.ts'
import { addTheme } from './theme.ts'
import { loadTalk } from './use-talk.ts'

/** What this phone is called by who else may step. */
function phoneName(): string {
  const [, kind = ''] = /(iPhone|iPad|Android|Windows|Macintosh|Linux)/.exec(navigator.userAgent) ?? []
  return new URLSearchParams(location.search).get('name') ?? kind
}

addTheme()
const talk = await loadTalk()
const name = phoneName()
createApp(Remote, { talk, link: linkStage({ role: 'phone', talk: talk.key, name }), name }).mount('#page')
