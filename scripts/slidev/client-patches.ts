import type { Plugin } from 'vite'
import { DRAW_AGAIN } from './marks.ts'

/** A change of one file of Slidev's client, without which the print view shows something else than the player. */
export interface ClientPatch {
  /** Below `@slidev/client/`. */
  file: string
  /** Why the file is changed. */
  reason: string
  /** What must stand in the file, and what takes its place. */
  replace: readonly (readonly [from: string, to: string])[]
}

export const CLIENT_PATCHES: readonly ClientPatch[] = [
  {
    file: 'internals/PrintSlideClick.vue',
    reason:
      'The print view tells global layers the page of its own address, which is 1 for all of them: `$page`, <SlideCurrentNo /> and whatever injects the current page need the number of the slide around them.',
    replace: [
      ['import { injectionSlideElement,', 'import { injectionCurrentPage, injectionSlideElement,'],
      [
        'provideLocal(injectionSlideElement,',
        'provideLocal(injectionCurrentPage, computed(() => route.value.no))\nprovideLocal(injectionSlideElement,',
      ],
    ],
  },
  {
    file: 'internals/PrintSlide.vue',
    reason:
      'A slide whose last state alone does not tell a reader its story names the states that become pages before it, in its frontmatter: `print: [0, 3]`. Slidev mounts the last state or all of them.',
    replace: [
      [
        "import PrintSlideClick from './PrintSlideClick.vue'",
        "import { computed } from 'vue'\nimport PrintSlideClick from './PrintSlideClick.vue'",
      ],
      [
        '</script>',
        `// How many clicks there are is known once the last state is mounted; it is a page of its own already.
const printed = computed(() =>
  isPrintWithClicks.value
    ? []
    : [...new Set([route.meta?.slide?.frontmatter?.print ?? []].flat())]
        .filter(state => Number.isInteger(state) && state >= clicks0.clicksStart && state < clicks0.total)
        .sort((one, other) => one - other),
)
</script>`,
      ],
      [
        '<template>\n  <PrintSlideClick',
        `<template>
  <PrintSlideClick
    v-for="state in printed"
    v-show="!hidden"
    :key="'state ' + state"
    :nav="useFixedNav(route, createFixedClicks(route, state))"
  />
  <PrintSlideClick`,
      ],
    ],
  },
  {
    file: 'composables/useClicks.ts',
    reason:
      'A mounted slide cuts its click state to the clicks it knows of by then: a component that comes later, as the output of {monaco-run} does, would never see its click. A fixed state needs no cutting, it is clamped whenever it is read.',
    replace: [
      ['clicksTotalOverrides?: number,\n)', 'clicksTotalOverrides?: number,\n  isFixed = false,\n)'],
      ['if (!isReadonly(current))', 'if (!isFixed && !isReadonly(current))'],
      ['    clicksStart,\n    route?.meta?.clicks,\n', '    clicksStart,\n    route?.meta?.clicks,\n    true,\n'],
    ],
  },
  {
    file: 'modules/v-motion.ts',
    reason:
      'In the print view the number of clicks is known only after the directive has looked at it, and never looked at again: an element with v-click stays in its initial state, and one with :click-1 in its first.',
    replace: [
      [
        '[thisPage, currentPage, currentClicks].filter(Boolean)',
        '[thisPage, currentPage, currentClicks, () => isPrintMode.value && [clicksContext?.value.current, resolvedClickMap.get(el)?.visibilityState.value].join()].filter(Boolean)',
      ],
      ["motion.apply(visibility === 'before'", "motion[isPrintMode.value ? 'set' : 'apply'](visibility === 'before'"],
    ],
  },
  {
    file: 'modules/v-mark.ts',
    reason:
      'A mark is drawn by chance, from a row of numbers that everything on the page takes from: the same mark would be drawn otherwise after any change elsewhere. Its own words decide instead. And it is drawn where its words stand when it is shown: the stage has it drawn again once all slides have their place (marks.ts).',
    replace: [
      [
        'const annotation = annotate(el, options.value as RoughAnnotationConfig)',
        `const annotation = annotate(el, options.value as RoughAnnotationConfig)
          Object.assign(annotation, { _seed: [...(el.textContent ?? '')].reduce((seed, sign) => (seed * 31 + (sign.codePointAt(0) ?? 0)) % 2147483647, 7) })
          Object.assign(el, { ${DRAW_AGAIN}: () => {
            Object.assign(annotation, { haveRectsChanged: () => false })
            if (annotation.isShowing()) annotation.show()
          } })`,
      ],
    ],
  },
]

/** The patched text of a file of Slidev's client; undefined where the file is not as the patch knows it. */
export function applyPatch(patch: ClientPatch, code: string): string | undefined {
  if (!patch.replace.every(([from]) => code.includes(from))) return undefined
  return patch.replace.reduce((text, [from, to]) => text.replace(from, () => to), code)
}

/** Patches Slidev's client as it is read. A file that is not as its patch knows it stays as it is; the contract test tells. */
export function clientPatchPlugin(): Plugin {
  return {
    name: 'deck:client-patches',
    enforce: 'pre',
    transform: {
      filter: { id: /\/@slidev\/client\/(?:composables|internals|modules)\// },
      handler(code, id) {
        const patch = CLIENT_PATCHES.find(({ file }) => id.endsWith(`/@slidev/client/${file}`))
        return patch && applyPatch(patch, code)
      },
    },
  }
}
