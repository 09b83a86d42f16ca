import type { ProposedBudgets } from '../keep-rehearsal.ts'
import type { Rehearsal as Report } from '../rehearsal.ts'
import { createApp } from 'vue'
import Rehearsal from './Rehearsal.vue'
import { addTheme } from './theme.ts'
import { loadTalk } from './use-talk.ts'

addTheme()
if (!matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('light')
const talk = await loadTalk()
const [report, budgets] = await Promise.all([
  fetch('/__deck/talk/rehearsal.json'),
  fetch('/__deck/talk/budgets.json').catch(() => undefined),
])
const rehearsal = report.ok ? ((await report.json()) as Report) : undefined
const proposed = budgets?.ok ? ((await budgets.json()) as ProposedBudgets) : undefined
createApp(Rehearsal, { talk, rehearsal, proposed: proposed?.text === undefined ? undefined : proposed }).mount('#page')
