import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { dataPlugin } from './scripts/site/data-plugin.ts'

export default defineConfig({
  plugins: [vue(), dataPlugin()],
  // Slidev's client is compiled with this flag; without it, its click context does not load.
  define: { __DEV__: 'false' },
  test: {
    server: { deps: { inline: [/@slidev\/client/] } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/{data,diagrams,scripts,styles}/**/*.test.ts'] } },
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
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 300_000 },
      },
    ],
  },
})
