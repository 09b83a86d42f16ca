import type { Plugin } from 'vite'
import type { ClientPatch } from './client-patches.ts'
import { applyPatch } from './client-patches.ts'

/** What the addresses of slides mean in a deck that people open: an id is one, and an unknown one is said to be so. */
export const ADDRESS_PATCHES: readonly ClientPatch[] = [
  {
    file: 'setup/routes.ts',
    reason:
      'Slidev shows slide 1 for every address that it does not know, and knows no ids: /cni leads to the slide with id: cni, /99 to the page that says so.',
    replace: [
      [
        "import setups from '#slidev/setups/routes'",
        `import setups from '#slidev/setups/routes'
import { slides as deckSlides } from '../logic/slides'

function byId(id: string) {
  return deckSlides.value.find(({ meta }: any) => id !== '' && String(meta.slide?.frontmatter.id ?? '') === id)?.no
}

function knownAddress(to: RouteLocationNormalized) {
  const asked = String(to.params.no)
  if (deckSlides.value.some(({ no, meta }: any) => String(no) === asked || meta.slide?.frontmatter.routeAlias === asked))
    return true
  const no = byId(asked)
  return no === undefined
    ? { name: 'NotFound', params: { pathMatch: [asked] } }
    : { path: to.path.replace(/[^/]+\\/?$/, String(no)), query: to.query }
}`,
      ],
      [
        "path: '/presenter/:no',\n        component: () => import('../pages/presenter.vue'),\n        beforeEnter: passwordGuard,",
        "path: '/presenter/:no',\n        component: () => import('../pages/presenter.vue'),\n        beforeEnter: [passwordGuard, knownAddress],",
      ],
      [
        "path: '/:no',\n      component: () => import('../pages/play.vue'),",
        "path: '/:no',\n      component: () => import('../pages/play.vue'),\n      beforeEnter: knownAddress,",
      ],
      [
        "redirect: { path: '/1' },",
        "redirect: to => ({ path: '/' + (byId(decodeURIComponent(to.hash.slice(1))) ?? 1), hash: '' }),",
      ],
    ],
  },
  {
    file: 'pages/404.vue',
    reason: 'Who asks for a slide that is not there is shown the one whose number or id is nearest.',
    replace: [
      ["import { useNav } from '../composables/useNav'", "import { slides } from '../logic/slides'"],
      ['const { total } = useNav()\n', ''],
      ['const RE_DIGITS = /\\d+/\n', ''],
      [
        `  const match = path.match(RE_DIGITS)
  if (match) {
    const slideNo = +match[0]
    if (slideNo > 0 && slideNo <= total.value)
      return slideNo
  }
  return null
`,
        `  const asked = path.split('/').filter(Boolean).at(-1) ?? ''
  const total = slides.value.length
  if (/^-?\\d+$/.test(asked))
    return Math.min(Math.max(1, +asked), total)
  const pairs = (text: string) => [...text.toLowerCase()].map((letter, at, all) => letter + (all[at + 1] ?? ' '))
  const wanted = pairs(asked)
  const likeness = (id: string) => wanted.filter(pair => pairs(id).includes(pair)).length / Math.max(wanted.length, id.length, 1)
  const near = slides.value
    .map(slide => ({ no: slide.no, like: likeness(String((slide.meta as any).slide?.frontmatter.id ?? '')) }))
    .sort((one, other) => other.like - one.like)[0]
  return near !== undefined && near.like >= 0.4 ? near.no : 1
`,
      ],
      [
        'const guessedSlide = computed(() => {',
        "const titleOf = (no: number) => slides.value[no - 1]?.meta.slide?.title ?? ''\nconst guessedSlide = computed(() => {",
      ],
      [
        `<h1 class="text-9xl font-light">
        404
      </h1>
      <p class="text-2xl">
        Page <code class="op-60">{{ currentRoute.path }}</code> not found
      </p>`,
        `<h1 class="text-4xl">
        No slide is at {{ decodeURIComponent(currentRoute.path) }}
      </h1>`,
      ],
      [
        '<RouterLink v-if="guessedSlide !== 1" to="/" class="page-link">\n        Go Home\n      </RouterLink>',
        '<RouterLink v-if="guessedSlide !== 1" to="/1" class="page-link">\n        1: {{ titleOf(1) }}\n      </RouterLink>',
      ],
      ['Go to Slide {{ guessedSlide }}', '{{ guessedSlide }}: {{ titleOf(guessedSlide) }}'],
    ],
  },
  {
    file: 'setup/root.ts',
    reason: 'A screen reader and the browser’s history tell slides apart by the page’s title.',
    replace: [
      [
        "import { getSlidePath } from '../logic/slides'",
        "import { getSlidePath, slides as titled } from '../logic/slides'",
      ],
      [
        'export default function setupRoot() {',
        `const deckTitle = slidesTitle.replace(/ - Slidev$/, '')
// As it is in the source, with the marks of Markdown.
const wordsOf = (title: string) =>
  title.replace(/\\[([^\\]]*)\\]\\([^)]*\\)/g, '$1').replace(/(\\*{1,3}|\`+)(?=\\S)(.+?)\\1/g, '$2').replace(/<[^>]+>/g, '')

export default function setupRoot() {`,
      ],
      [
        'title: slidesTitle,',
        `title: computed(() => {
      const title = hasPrimarySlide.value && titled.value[currentSlideNo.value - 1]?.meta.slide?.title
      return title ? \`\${currentSlideNo.value}. \${wordsOf(title)} · \${deckTitle}\` : deckTitle
    }),`,
      ],
    ],
  },
]

/** Has Slidev's client find slides by id and say which one is shown. */
export function addressPlugin(): Plugin {
  return {
    name: 'deck:addresses',
    enforce: 'pre',
    transform: {
      filter: { id: /\/@slidev\/client\/(?:setup|pages)\// },
      handler(code, id) {
        const file = id.split('?')[0] ?? id
        // Not the parts that Vue makes of the file, which are asked for by a query of their own.
        if (/[?&]vue&/.test(id)) return undefined
        const patch = ADDRESS_PATCHES.find(one => file.endsWith(`/@slidev/client/${one.file}`))
        return patch && applyPatch(patch, code)
      },
    },
  }
}
