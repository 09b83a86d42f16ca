import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { dataPlugin } from './scripts/site/data-plugin.ts'

export default defineConfig({
  plugins: [vue(), dataPlugin()],
  // Slidev's client is compiled with this flag; without it, its click context does not load.
  define: { __DEV__: 'false' },
  test: {
    globalSetup: 'test/support/own-cache.ts',
    // Most tests wait for other programs: one file for each core, also where there are two.
    maxWorkers: availableParallelism(),
    server: { deps: { inline: [/@slidev\/client/] } },
    projects: [
      {
        extends: true,
        // Some start programs: slow on a busy machine, which is no fault of theirs.
        test: {
          name: 'unit',
          include: ['test/{data,diagrams,scripts,styles}/**/*.test.ts'],
          setupFiles: ['test/support/fixed-seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['test/{components,composables,layouts}/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: ['test/support/fixed-seed.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
