/** What a key means in a talk. */
export type Command =
  | 'next'
  | 'back'
  | 'nextSlide'
  | 'backSlide'
  | 'black'
  | 'goTo'
  | 'overview'
  | 'pointer'
  | 'pen'
  | 'code'
  | 'gather'
  | 'dark'
  | 'window'
  | 'larger'
  | 'smaller'
  | 'start'
  | 'close'

const KEYS: Record<string, Command> = {
  ArrowRight: 'next',
  ' ': 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  ArrowDown: 'nextSlide',
  ArrowUp: 'backSlide',
  Escape: 'close',
}
/** They can be turned off (WCAG 2.1.4): somebody who dictates says them by chance. */
const LETTERS: Record<string, Command> = {
  b: 'black',
  '.': 'black',
  g: 'goTo',
  o: 'overview',
  l: 'pointer',
  p: 'pen',
  q: 'code',
  a: 'gather',
  d: 'dark',
  w: 'window',
  s: 'start',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
}

/** The command of a key; undefined where it has none or is part of a combination that is the browser's. */
export function commandOf(
  {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  letters = true,
): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (key === ' ' && shiftKey) return 'back'
  return KEYS[key] ?? (letters ? LETTERS[key.toLowerCase()] : undefined)
}

const CONTROL =
  'button, a[href], summary, select, input, [role=slider], [role=button], [role=radio], [role=option], [tabindex]'

function isWriting(target: Element): boolean {
  return target.matches(
    'textarea, [contenteditable=""], [contenteditable=true], input:not([type=range], [type=checkbox], [type=radio], [type=button])',
  )
}

/** Whether a key belongs to what has the focus: words that are written, or a control that was reached by keyboard. */
export function belongsToControl(target: EventTarget | null, key: string, isByPointer = false): boolean {
  const element = target as Element | null
  if (typeof element?.matches !== 'function') return false
  if (isWriting(element)) return key !== 'Escape'
  if (isByPointer || !element.matches(CONTROL) || !element.matches(':focus-visible')) return false
  const isValue = element.matches('select, input, [role=slider], [role=radio], [role=option]')
  return key === ' ' || key === 'Enter' || (isValue && /^(?:Arrow|Page|Home|End)/.test(key))
}

/**
 * Hears the talk's keys in a window before whatever is in it, and gives the keys back after each use of a control by mouse or
 * finger: a clicker sends keys, and must never be dead because a button was clicked.
 */
export function hearKeys(
  window: Window,
  hear: (command: Command) => boolean | void,
  letters: () => boolean = () => true,
): void {
  /** Whether what has the focus got it by mouse or finger, since when no key went there. */
  let isByPointer = false
  window.addEventListener('pointerdown', () => void (isByPointer = true), { capture: true })
  window.addEventListener(
    'keydown',
    event => {
      if (event.key === 'Tab') isByPointer = false
      if (belongsToControl(event.target, event.key, isByPointer)) return
      const command = commandOf(event, letters())
      if (command === undefined) return
      if (event.repeat && !['next', 'back', 'nextSlide', 'backSlide'].includes(command)) return
      // What is not for this window goes on to what hears it otherwise.
      if (hear(command) === false) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )
  giveKeysBack(window)
}

/** Takes the focus from what a mouse or finger has used, unless one writes there. */
export function giveKeysBack(window: Window): void {
  const release = (): void => {
    // After the control has done what it does.
    window.setTimeout(() => {
      const active = window.document.activeElement as HTMLElement | null
      if (active !== null && active !== window.document.body && !isWriting(active) && active.tagName !== 'IFRAME')
        active.blur()
    })
  }
  window.addEventListener('pointerup', release, { capture: true })
  window.addEventListener('pointercancel', release, { capture: true })
}
