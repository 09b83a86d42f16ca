import type { ProblemKind } from '../problem.ts'

/** What a slide is still doing when the time is up. */
export interface Delay {
  message: string
  slide?: number
  click?: number
}

/** What the page itself finds wrong once it stands still. */
export interface PageProblem extends Delay {
  kind: ProblemKind
  /** What stands on its line of the slide. */
  says?: string
}

export interface Settled {
  /** The slides and click states that were mounted, in their order. */
  frames: { id: string; slide: number; click: number }[]
  findings: PageProblem[]
  /** What had not come when the time was up. */
  late?: Delay
}

export interface SettleOrder {
  slides: number
  timeout: number
}

/**
 * Runs in the page: resolves when nothing is on its way any more. Only conditions are waited for, looked at from one painted
 * frame to the next; what moves is brought to its end rather than waited for. When the time is up, it says what did not come.
 */
export async function settle({ slides, timeout }: SettleOrder): Promise<Settled> {
  const deadline = performance.now() + timeout
  // A task that is queued while a frame is made comes after it has been painted.
  const painted = async (): Promise<void> => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
  const containers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  const placeOf = (id: string): { slide: number; click: number } => {
    const [slide = '0', click = '1'] = id.split('-')
    return { slide: Number(slide), click: Number(click) - 1 }
  }
  const placeAround = (node: Node): Partial<{ slide: number; click: number }> => {
    const container = (node instanceof Element ? node : node.parentElement)?.closest('.print-slide-container')
    return container ? placeOf(container.id) : {}
  }
  let changes = 0
  let changed: Node = document
  new MutationObserver(records => {
    changes += records.length
    changed = records.at(-1)?.target ?? changed
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  document.addEventListener('scroll', () => void changes++, { capture: true, passive: true })

  // Vue keeps on an asynchronous component what it was resolved to. What it leaves in its place until then, an empty comment,
  // stands as well where a layout or a layer has a false `v-if` at its root.
  interface Context {
    nav?: { slides?: { component?: { __asyncResolved?: unknown } }[] }
  }
  const app = (
    document.querySelector('#app') as {
      __vue_app__?: { _context: { provides: Record<string, Context | undefined> } }
    } | null
  )?.__vue_app__
  const isAwaited = (page: Element): boolean => {
    const no = Number(page.getAttribute('data-slidev-no'))
    return app?._context.provides['$$slidev-context']?.nav?.slides?.[no - 1]?.component?.__asyncResolved === undefined
  }

  // Slidev draws these where a formula or a diagram could not be read; of a formula by itself, what was written.
  const drawnErrors = (): Element[] => [
    ...document.querySelectorAll('.katex-error, .slidev-katex-wrapper:not(:has(.katex)), pre[border="1 red rounded"]'),
  ]

  function missing(): Delay | undefined {
    const mounted = new Set(containers().map(({ id }) => placeOf(id).slide))
    if (mounted.size !== slides) return { message: `${mounted.size} slides are mounted, not ${slides}` }
    const awaited =
      [...document.querySelectorAll('.print-slide-container [data-slidev-no]')].find(isAwaited) ??
      document.querySelector('.slidev-slide-loading')
    if (awaited) {
      return { message: 'the slide has not arrived', ...placeAround(awaited) }
    }
    const watched = [...document.querySelectorAll('[data-waitfor]')].find(element => {
      const selector = element.getAttribute('data-waitfor')
      if (selector === null || selector === '') return false
      const awaited = element.querySelector(selector)
      // What a click has not shown yet cannot be seen, and need not be.
      return awaited === null || (element.checkVisibility() && !awaited.checkVisibility())
    })
    if (watched) {
      return { message: `the slide waits for ${watched.getAttribute('data-waitfor')}`, ...placeAround(watched) }
    }
    // Between the arrival of Mermaid itself and its first line, nothing is on its way and nothing changes.
    const undrawn = [...document.querySelectorAll('.print-slide-container .mermaid')].find(
      ({ shadowRoot }) => shadowRoot?.childElementCount === 0,
    )
    if (undrawn) {
      return { message: 'a Mermaid diagram is being drawn', ...placeAround(undrawn) }
    }
    // Mermaid leaves what it could not draw in its workshop.
    if (document.querySelectorAll('#mermaid-rendering-container > *').length > drawnErrors().length)
      return { message: 'a Mermaid diagram is being drawn' }
    if (document.fonts.status !== 'loaded') return { message: 'a font is being loaded' }
    const image = [...document.images].find(({ complete }) => !complete)
    if (image) {
      return { message: `an image is being loaded: ${image.currentSrc || image.src}`, ...placeAround(image) }
    }
    const video = [...document.querySelectorAll('video')].find(
      ({ readyState, error, networkState, preload }) =>
        readyState < HTMLMediaElement.HAVE_CURRENT_DATA &&
        !error &&
        networkState === HTMLMediaElement.NETWORK_LOADING &&
        preload !== 'none',
    )
    return video && { message: `a video is being loaded: ${video.currentSrc}`, ...placeAround(video) }
  }

  function rest(): void {
    for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager'
    for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause()
    // Monaco's colours are for the screen alone.
    for (const style of document.querySelectorAll<HTMLStyleElement>('style.monaco-colors[media="screen"]'))
      style.media = ''
    for (const animation of document.getAnimations()) {
      if (animation.playState === 'finished' || animation.playState === 'paused') continue
      if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) {
        animation.finish()
      } else {
        animation.pause()
        animation.currentTime = 0
      }
    }
  }

  const frames = (): Settled['frames'] => containers().map(({ id }) => ({ id, ...placeOf(id) }))
  for (let seen = -1, still = 0; still < 2;) {
    if (performance.now() > deadline) {
      return {
        frames: frames(),
        findings: [],
        late: missing() ?? { message: 'the slide never stands still', ...placeAround(changed) },
      }
    }
    rest()
    await painted()
    still = missing() === undefined && changes === seen ? still + 1 : 0
    seen = changes
  }

  const broken = await Promise.all(
    [...document.images]
      .filter(image => image.currentSrc !== '' || image.src !== '')
      .map(async image => {
        try {
          await image.decode()
          return []
        } catch {
          return [
            {
              kind: 'missing-asset' as const,
              message: `image not drawn: ${image.getAttribute('src') ?? image.currentSrc}`,
              says: image.getAttribute('src') ?? undefined,
              ...placeAround(image),
            },
          ]
        }
      }),
  )
  const setIn = (family: string): Element | undefined =>
    [...document.querySelectorAll('.print-slide-container *')].find(element =>
      getComputedStyle(element).fontFamily.includes(family.replace(/^["']|["']$/g, '')),
    )
  const fonts = [...document.fonts]
    .filter(({ status }) => status === 'error')
    .map(({ family, weight }) => ({
      kind: 'missing-asset' as const,
      message: `font not loaded: ${family} ${weight}`,
      ...placeAround(setIn(family) ?? document),
    }))
  const drawn = drawnErrors().map(element => {
    const text = element.textContent.trim()
    const isFormula = element.matches('.slidev-katex-wrapper')
    return {
      kind: 'slide-error' as const,
      message: isFormula ? `a formula cannot be read: ${text}` : (element.getAttribute('title') ?? text),
      says: element.matches('pre') ? '```mermaid' : text.split('\n')[0],
      ...placeAround(element),
    }
  })
  return { frames: frames(), findings: [...broken.flat(), ...fonts, ...drawn] }
}
