/** In every window of the site: the audience's window goes where the talk is, and steps of its own are the talk's. */
import type { Stroke } from './stage-link.ts'
import { slideIn } from '../protocol.ts'
import { hearKeys } from './keys.ts'
import { addOverlay } from './overlay.ts'
import { slidevIn } from './slidev-app.ts'
import { linkStage } from './stage-link.ts'

async function joinStage(): Promise<void> {
  const app = await slidevIn(window)
  // Who may not see the talk's notes has no business on the stage either: a window that only looks.
  const answer = await fetch('/__deck/talk.json')
  const talk = answer.ok ? ((await answer.json()) as { key: string; follow?: string }) : undefined
  if (talk === undefined) return
  const link = linkStage({ role: 'stage', talk: talk.key })
  const overlay = addOverlay(document, talk.follow)
  let strokes: Stroke[] = []
  /** Until the user has done something in this window, it moves nobody, wherever it was opened. */
  let isUsed = false
  let isMoving = false

  const idNow = (): string => app.ids[app.nav.currentPage - 1] ?? `#${app.nav.currentPage}`

  link.onState(async state => {
    overlay.black(state.black)
    overlay.code(state.code)
    if (state.rev === 0) return
    isMoving = true
    await app.show(slideIn(state, app.ids), state.click)
    isMoving = false
    overlay.strokes(strokes, idNow())
  })
  link.onAside(aside => {
    if (aside.kind === 'pointer') overlay.pointer(aside.at)
    if (aside.kind === 'strokes') {
      strokes = aside.strokes
      overlay.strokes(strokes, idNow())
    }
    if (aside.kind === 'hello') alive()
  })

  function alive(): void {
    link.aside({ kind: 'alive', id: link.id, no: app.nav.currentPage, click: app.nav.clicks })
  }
  setInterval(alive, 1000)
  window.addEventListener('pagehide', () => link.aside({ kind: 'gone', id: link.id }))

  for (const event of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(event, () => void (isUsed = true), { capture: true, passive: true })
  app.onMove(() => {
    alive()
    if (!isUsed || isMoving) return
    const { currentPage: no, clicks: click } = app.nav
    if (no === slideIn(link.state, app.ids) && click === link.state.click && link.state.rev > 0) return
    const now = Date.now()
    link.step({
      slide: idNow(),
      no,
      click,
      black: false,
      started: link.state.started ?? now,
      since: no === link.state.no ? link.state.since : now,
    })
  })

  hearKeys(window, command => {
    if (command === 'next') void app.nav.next()
    else if (command === 'back') void app.nav.prev()
    else if (command === 'nextSlide') void app.nav.nextSlide()
    else if (command === 'backSlide') void app.nav.prevSlide()
    else if (command === 'black') link.step({ black: !link.state.black })
    else if (command === 'code') link.step({ code: !link.state.code })
    else if (command === 'close' && link.state.code) link.step({ code: false })
    else return false
  })
}

// In a frame, the page around it says where to go.
if (window.parent === window) void joinStage()
