import antfu from '@antfu/eslint-config'

export default antfu({
  type: 'app',
  vue: true,
  typescript: true,
  formatters: {
    css: true,
    markdown: 'prettier',
    slidev: {
      files: ['slides.md', 'slides.*.md', 'gallery.md'],
    },
  },
  ignores: [
    'dist',
    'exports',
    '.deck',
    'docs/benchmarks.md', // Written by npm run bench.
    'slides.bench.md', // Also there while it runs.
    'test/fixtures',
    'wip*.md',
    'wip',
  ],
}, {
  // Every slide has a title of its own.
  files: ['**/*.md'],
  rules: { 'markdown/no-multiple-h1': 'off' },
})
