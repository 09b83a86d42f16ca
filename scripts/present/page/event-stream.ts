/** How long until a stream that was refused is asked for again, in milliseconds; somewhat more for some, so that not all come at once. */
const AGAIN = { least: 1500, spread: 2500 }

export interface StreamHearers {
  open: () => void
  error: () => void
  /** Hears of a message, and of a named event. */
  message: (data: string) => void
  room?: (data: string) => void
}

/**
 * Server-sent events that come back. A browser does so after a lost connection, and never after an answer that is none: the 503 of
 * a node that is full, or the 502 of a proxy whose node is being started again.
 */
export function hearStream(url: string | URL, hear: StreamHearers): void {
  const events = new EventSource(url)
  events.onopen = hear.open
  events.onmessage = ({ data }) => hear.message(String(data))
  events.addEventListener('room', ({ data }) => hear.room?.(String(data)))
  events.onerror = () => {
    hear.error()
    if (events.readyState !== EventSource.CLOSED) return
    const [chance = 0] = crypto.getRandomValues(new Uint8Array(1))
    setTimeout(hearStream, AGAIN.least + (AGAIN.spread * chance) / 255, url, hear)
  }
}
