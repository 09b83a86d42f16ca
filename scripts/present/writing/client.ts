/** In the pages of `deck start`: tells the server what goes wrong while a slide is drawn, shows what is wrong, and heals on save. */
import type { DrawingFault } from './place-of-fault.ts'

interface Hot {
  on: (event: string, hear: (data: never) => void) => void
  send: (event: string, data?: unknown) => void
}
interface Instance {
  type?: { __name?: string; name?: string }
  parent?: Instance | null
  props?: { route?: { no?: number } }
}

const hot = (import.meta as unknown as { hot?: Hot }).hot
/** Whether something could not be drawn since the page was loaded: what is blank then stays blank until it is loaded anew. */
let isBroken = false
const told = new Set<string>()

const isPresenter = (): boolean => /\/presenter(?:\/|$)/.test(location.pathname + location.hash)

function tell(error: unknown, instance: Instance | null | undefined): void {
  console.error(error)
  isBroken = true
  const components: string[] = []
  let slide = 0
  for (let one = instance; one; one = one.parent) {
    const name = one.type?.__name ?? one.type?.name
    if (slide === 0 && name !== undefined && !name.includes('.md')) components.push(name)
    slide ||= Number(one.props?.route?.no ?? 0)
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const fault: DrawingFault = { slide, message, components: slide === 0 ? [] : components.slice(0, 3) }
  if (told.has(message)) return
  told.add(message)
  hot?.send('deck:fault', fault)
}
Object.assign(window, { __deckFault: (error: unknown, proxy?: { $?: Instance }) => tell(error, proxy?.$) })
// A slide whose file does not compile is never there.
addEventListener('unhandledrejection', ({ reason }) => {
  if (/dynamically imported module|module script/i.test(String(reason))) isBroken = true
})

const shell = document.createElement('div')
const root = shell.attachShadow({ mode: 'open' })
root.innerHTML = `<style>
:host{position:fixed;inset:auto 0 0;z-index:2147483001}
section{max-height:40vh;overflow:auto;padding:14px 20px;border-top:4px solid #c9302c;background:#0f1420;color:#f4f1ea;font:500 15px/1.45 ui-monospace,monospace}
h2{margin:0 0 6px;font:700 16px/1.3 system-ui,sans-serif;color:#ff9a94}
pre{margin:0 0 8px;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
pre:last-child{margin:0}
</style><section role="alert" hidden><h2></h2><div></div></section>`
const section = root.querySelector('section') as HTMLElement

function show(faults: readonly string[]): void {
  section.hidden = faults.length === 0
  ;(root.querySelector('h2') as HTMLElement).textContent =
    faults.length === 1 ? 'The deck has an error' : `The deck has ${faults.length} errors`
  ;(root.querySelector('div') as HTMLElement).replaceChildren(
    ...faults.map(text => Object.assign(document.createElement('pre'), { textContent: text })),
  )
  if (!section.hidden && !shell.isConnected) document.body.append(shell)
}

/** While a presenter view is open, errors are told there: the other windows may be what the audience sees. */
const channel = new BroadcastChannel('deck-writing')
let presenterSeen = 0
channel.onmessage = () => void (presenterSeen = Date.now())
const quiet = Object.assign(document.createElement('style'), {
  textContent: 'vite-error-overlay{display:none!important}',
})
setInterval(() => {
  if (isPresenter()) channel.postMessage('presenter')
  const isForAudience = !isPresenter() && Date.now() - presenterSeen < 3000
  shell.hidden = isForAudience
  shell.style.display = isForAudience ? 'none' : ''
  if (isForAudience) document.head.append(quiet)
  else quiet.remove()
}, 500)

hot?.on('deck:faults', (faults: string[]) => show(faults))
hot?.on('deck:changed', () => {
  if (isBroken) location.reload()
})
hot?.send('deck:hello')
