import { DEFAULT_ENTRY } from '../commands/entry.ts'
import { makePassword } from './gate/sessions.ts'

/** Slidev's flags that take their value as a word of its own, which is no entry. */
const VALUED = ['-p', '--port', '-t', '--theme', '--log', '--bind', '--base']

export interface StartCall {
  entry: string
  /** What Slidev's command is given, beside the entry. */
  flags: string[]
  /** What other machines must know; undefined when only this one is served. */
  password?: string
  /** Further names of the server. */
  hosts: string[]
  mcp: boolean
}

/** Reads the flags of `deck start`: what is the gate's stays with it, and the rest is Slidev's. */
export function startCall(words: readonly string[]): StartCall {
  const call: StartCall = { entry: DEFAULT_ENTRY, flags: [], hosts: [], mcp: false }
  let hasEntry = false
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const following = words[index + 1]
    const [, name = word, value] = /^(-[\w-]+)=(.*)$/s.exec(word) ?? []
    if (name === '--remote') {
      // A deck's file after it is the deck: the password is then made up.
      const given =
        value ?? (following === undefined || /^-|\.md$/.test(following) ? '' : (words[(index += 1)] as string))
      call.password = given === '' ? makePassword() : given
      // Slidev listens to the network with it. With a password, it would write it into a page, and ask a service for the public address.
      call.flags.push('--remote=')
    } else if (name === '--allow-host') {
      const host = value ?? words[(index += 1)]
      if (host) call.hosts.push(host)
    } else if (name === '--mcp') {
      call.mcp = value !== 'false'
    } else if (name === '--tunnel') {
      call.hosts.push('.trycloudflare.com')
      call.flags.push(word)
    } else if (word.startsWith('-')) {
      call.flags.push(word)
      if (VALUED.includes(word) && following !== undefined) call.flags.push(words[(index += 1)] as string)
    } else if (hasEntry) call.flags.push(word)
    else {
      call.entry = word
      hasEntry = true
    }
  }
  return call
}
