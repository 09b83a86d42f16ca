import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    // Slidev's own chunks are large; the warning is about nothing this deck can change.
    chunkSizeWarningLimit: 4000,
  },
})
