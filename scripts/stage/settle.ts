/** What the page itself finds wrong once it stands still. */
export interface Finding {
  message: string
  slide?: number
  click?: number
}

export interface Settled {
  /** The slides and click states that were mounted, in their order. */
  frames: { id: string, slide: number, click: number }[]
  findings: Finding[]
}

export interface SettleOrder {
  slides: number
  timeout: number
}

/**
 * Runs in the page: resolves when nothing is on its way any more. Only conditions are waited for, looked at from one painted
 * frame to the next; what moves is brought to its end rather than waited for.
 *
 * @throws an Error that says what did not come, when the time is up.
 */
export async function settle({ slides, timeout }: SettleOrder): Promise<Settled> {
  const deadline = performance.now() + timeout
  const painted = async (): Promise<void> => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  const containers = (): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>('.print-slide-container'),
  ]
  const placeOf = (id: string): { slide: number, click: number } => {
    const [slide = '0', click = '1'] = id.split('-')
    return {
      slide: Number(slide),
      click: Number(click) - 1,
    }
  }
  const placeAround = (element: Element): Partial<{ slide: number, click: number }> => {
    const container = element.closest('.print-slide-container')
    return container
      ? placeOf(container.id)
      : {}
  }
  let changes = 0
  new MutationObserver((records) => {
    changes += records.length
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })

  // What a slide's asynchronous component leaves in its place until it is there.
  const isAwaited = (page: Element): boolean => [...page.childNodes].some(node => node.nodeType === Node.COMMENT_NODE && node.nodeValue === '')

  function missing(): string | undefined {
    const mounted = new Set(containers().map(({ id }) => placeOf(id).slide))
    if (mounted.size < slides)
      return `${slides - mounted.size} of ${slides} slides are not mounted`
    const awaited = [
      ...document.querySelectorAll('.print-slide-container [data-slidev-no]'),
    ].find(isAwaited)
    ?? document.querySelector('.slidev-slide-loading')
    if (awaited)
      return `slide ${placeAround(awaited).slide} has not arrived`
    const watched = [
      ...document.querySelectorAll('[data-waitfor]'),
    ].find((element) => {
      const selector = element.getAttribute('data-waitfor')
      return selector !== null && selector !== '' && !element.querySelector(selector)?.checkVisibility()
    })
    if (watched)
      return `slide ${placeAround(watched).slide} waits for ${watched.getAttribute('data-waitfor')}`
    if (document.querySelector('#mermaid-rendering-container > *'))
      return 'a Mermaid diagram is being drawn'
    if (document.fonts.status !== 'loaded')
      return 'a font is being loaded'
    const image = [...document.images].find(({ complete }) => !complete)
    if (image)
      return `an image is being loaded: ${image.currentSrc || image.src}`
    const video = [
      ...document.querySelectorAll('video'),
    ].find(({ readyState, error, networkState, preload }) =>
      readyState < HTMLMediaElement.HAVE_CURRENT_DATA && !error && networkState === HTMLMediaElement.NETWORK_LOADING && preload !== 'none')
    return video
      ? `a video is being loaded: ${video.currentSrc}`
      : undefined
  }

  function rest(): void {
    for (const image of document.images)
      image.loading = 'eager'
    for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio'))
      media.pause()
    for (const animation of document.getAnimations()) {
      if (animation.playState === 'finished' || animation.playState === 'paused')
        continue
      if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) {
        animation.finish()
      }
      else {
        animation.pause()
        animation.currentTime = 0
      }
    }
  }

  for (let seen = -1, still = 0; still < 2;) {
    if (performance.now() > deadline)
      throw new Error(missing() ?? 'the slides never stand still')
    rest()
    await painted()
    still = missing() === undefined && changes === seen
      ? still + 1
      : 0
    seen = changes
  }

  const broken = await Promise.all([...document.images].filter(image => image.currentSrc !== '' || image.src !== '').map(async (image) => {
    try {
      await image.decode()
      return []
    }
    catch {
      return [
        {
          message: `image not drawn: ${image.getAttribute('src') ?? image.currentSrc}`,
          ...placeAround(image),
        },
      ]
    }
  }))
  const fonts = [...document.fonts].filter(({ status }) => status === 'error').map(({ family, weight }) => ({ message: `font not loaded: ${family} ${weight}` }))
  // Slidev draws these where a formula or a diagram could not be read.
  const drawn = [
    ...document.querySelectorAll('.katex-error, pre[border="1 red rounded"]'),
  ].map(element => ({
    message: element.getAttribute('title') ?? element.textContent.trim(),
    ...placeAround(element),
  }))
  return {
    frames: containers().map(({ id }) => ({
      id,
      ...placeOf(id),
    })),
    findings: [
      ...broken.flat(),
      ...fonts,
      ...drawn,
    ],
  }
}
