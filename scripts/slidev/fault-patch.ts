import type { ClientPatch } from './client-patches.ts'

/** What the page of a deck that is written loads first. */
export const WRITING_CLIENT = '/@deck/writing.ts'

/** The name in the page's window of what hears of faults in drawing. */
export const FAULT_HEARER = '__deckFault'

export const FAULT_PATCH: ClientPatch = {
  file: 'main.ts',
  reason: 'An expression or a component that throws leaves its slide blank; Vue tells the browser’s console alone.',
  replace: [
    ["import { createApp } from 'vue'", `import '${WRITING_CLIENT}'\nimport { createApp } from 'vue'`],
    [
      "app.mount('#app')",
      `app.config.errorHandler = (...fault) => (window as any).${FAULT_HEARER}?.(...fault)\n  app.mount('#app')`,
    ],
  ],
}
