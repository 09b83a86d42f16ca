import antfu from '@antfu/eslint-config'
import { rules as layout } from 'eslint-config-prettier'

// Prettier formats (npm run format); ESLint looks at what the code does.
export default antfu(
  {
    type: 'app',
    vue: true,
    typescript: true,
    stylistic: false,
    ignores: ['dist', 'lib', 'exports', '.deck', 'test/fixtures', '**/*.md', 'wip'],
  },
  {
    rules: Object.fromEntries(
      Object.keys(layout)
        .filter(rule => /^(?:vue|unicorn)\//.test(rule))
        .map(rule => [rule, 'off']),
    ),
  },
)
