import { createApp } from 'vue'
import Presenter from './Presenter.vue'
import { linkStage } from './stage-link.ts'
import { addTheme } from './theme.ts'
import { loadTalk } from './use-talk.ts'

addTheme()
const talk = await loadTalk()
const rehearse = new URLSearchParams(location.search).has('rehearse')
createApp(Presenter, { talk, link: linkStage({ role: 'stage', talk: talk.key }), rehearse }).mount('#page')
