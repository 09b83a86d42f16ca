import type { Talk } from '../server/talk.ts'
import type { StageLink } from './stage-link.ts'
import { ref } from 'vue'
import { createRecorder } from '../rehearsal.ts'

/** Records the time of each slide and click; it survives a reload, and ends when it is told to. */
export function useRehearsal(talk: Talk, link: StageLink, isAsked: boolean) {
  const key = `deck-rehearsal-${talk.key}`
  const isOn = ref(isAsked)
  const kept = ref<string>()
  let recorder = createRecorder(isAsked ? sessionStorage.getItem(key) : null)
  link.onState(state => {
    if (!isOn.value || state.started === undefined) return
    recorder.take(state, Date.now())
    sessionStorage.setItem(key, recorder.text())
  })
  return {
    isOn,
    kept,
    /** Begins to record, with nothing of before. */
    begin(): void {
      recorder = createRecorder()
      kept.value = undefined
      isOn.value = true
    },
    async end() {
      const report = recorder.report(talk, Date.now())
      const response = await fetch('/__deck/rehearsal', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report),
      })
      if (!response.ok) return
      kept.value = ((await response.json()) as { file: string }).file
      isOn.value = false
      sessionStorage.removeItem(key)
    },
  }
}
