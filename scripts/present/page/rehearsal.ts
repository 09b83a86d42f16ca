import type { Rehearsal as Report } from '../rehearsal.ts'
import { createApp } from 'vue'
import Rehearsal from './Rehearsal.vue'
import { addTheme } from './theme.ts'
import { loadTalk } from './use-talk.ts'

addTheme()
if (!matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('light')
const talk = await loadTalk()
const response = await fetch('/__deck/talk/rehearsal.json')
createApp(Rehearsal, { talk, rehearsal: response.ok ? ((await response.json()) as Report) : undefined }).mount('#page')
