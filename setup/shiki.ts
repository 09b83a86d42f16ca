import { defineShikiSetup } from '@slidev/types'

/** Code is read from the last row too: of Slidev's own themes, comments and keys stand out too little from their ground. */
export default defineShikiSetup(() => ({
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
}))
