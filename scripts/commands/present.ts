import type { KeptRehearsal } from '../present/keep-rehearsal.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { platform } from 'node:os'
import { relative } from 'node:path'
import process from 'node:process'
import { defineCommand, parseArgs } from 'citty'
import { renderUnicodeCompact } from 'uqr'
import { DeckError } from '../error.ts'
import { makePassword } from '../present/gate/sessions.ts'
import { present } from '../present/present.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'
import { tellReached } from './relay.ts'

const args = {
  entry: {
    type: 'positional',
    required: false,
    default: DEFAULT_ENTRY,
    description: 'the deck, then its editions in other languages',
  },
  port: { type: 'string', alias: 'p', valueHint: '3030', description: 'the port to listen on' },
  remote: {
    type: 'string',
    valueHint: 'password',
    description: 'phones with the password may step (one is made when none is given)',
  },
  audience: { type: 'boolean', description: 'anybody on the network may follow, without notes and without stepping' },
  'audience-notes': { type: 'boolean', description: 'followers see the notes' },
  relay: {
    type: 'string',
    valueHint: 'nats://…',
    description: 'hand the talk on to a NATS server, from which deck relay serves audiences anywhere',
  },
  'nats-creds': { type: 'string', valueHint: 'file', description: 'the NATS server’s credentials file' },
  talk: { type: 'string', valueHint: 'name', description: 'what this talk is called on the NATS server (talk)' },
  follow: {
    type: 'string',
    valueHint: 'https://…',
    description: 'where phones follow when that is not this machine, for the QR code',
  },
  start: { type: 'string', valueHint: '14:30', description: 'the time of day at which the talk begins' },
  rehearse: { type: 'boolean', description: 'record the time of each slide, beside the deck in rehearsals/' },
  'allow-host': {
    type: 'string',
    valueHint: 'name',
    description: 'a further name under which the server may be called',
  },
  open: { type: 'boolean', alias: 'o', default: true, description: 'open the presenter view (--no-open: do not)' },
} as const

function openBrowser(url: string): void {
  const [command, ...words] =
    platform() === 'darwin' ? ['open'] : platform() === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  if (command === undefined) return
  // Where there is none, the address that is printed serves.
  spawn(command, [...words, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

/** The words with `--remote` as one: a flag or a deck after it is no password, and one is made. */
function withPassword(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const following = words[index + 1]
    const isPassword = following !== undefined && !/^-|\.md$/.test(following)
    if (word === '--remote') return isPassword ? [`--remote=${following}`] : ['--remote=']
    return words[index - 1] === '--remote' && !/^-|\.md$/.test(word) ? [] : [word]
  })
}

/** What a rehearsal proposes: the patch itself, and how it is taken. */
function tellRehearsal({ file, proposed }: KeptRehearsal): void {
  const lines = [`rehearsal  kept in ${file}, shown at /rehearsal`]
  if (proposed?.text) process.stdout.write(`\n${proposed.text}\n`)
  if (proposed?.command) lines.push(`budgets    ${proposed.command}  (changes ${counted(proposed.changes)})`)
  else if (proposed?.byHand.length === 0) lines.push('budgets    fit as they are')
  for (const { no, file: at, line, budget } of proposed?.byHand ?? [])
    lines.push(
      `budgets    write budget: '${budget}' yourself, for slide ${no} at ${relative(process.cwd(), at)}:${line}`,
    )
  process.stderr.write(`${lines.map(line => `  ${line}`).join('\n')}\n\n`)
}

function followOf(given: string | undefined): string | undefined {
  if (given === undefined || (/^https?:\/\//.test(given) && URL.canParse(given))) return given
  throw new DeckError('usage', `--follow ${given}: must be an address, as https://follow.example.org`)
}

function counted(slides: number): string {
  return slides === 1 ? '1 slide' : `${slides} slides`
}

export default defineCommand({
  meta: { name: 'present', description: 'Present a deck from its built site: presenter view, phone remote, audience' },
  args,
  async run({ rawArgs }) {
    const words = withPassword(rawArgs)
    refuseUnknownFlags(words, args)
    const given = parseArgs(words, args)
    const named = given._.length > 0 ? given._ : [DEFAULT_ENTRY]
    const entries = await Promise.all(named.map(async one => findEntry(one)))
    const port = numberOf('port', given.port, 0) ?? 3030
    const isRemote = words.some(word => word.startsWith('--remote='))
    const password = isRemote ? given.remote || makePassword() : undefined
    await using talk = await present({
      entries,
      port,
      password,
      audience: given.audience === true,
      audienceNotes: given['audience-notes'] === true,
      onRehearsal: tellRehearsal,
      follow: followOf(given.follow),
      start: given.start,
      rehearse: given.rehearse === true,
      hosts: given['allow-host'] === undefined ? [] : [given['allow-host']],
      relay:
        given.relay === undefined
          ? undefined
          : { url: given.relay, creds: given['nats-creds'], talk: given.talk ?? 'talk', onReached: tellReached },
    }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new DeckError('usage', `--port ${port}: another program listens there; give another port`)
    })
    const local = `http://localhost:${talk.port}`
    const address = `${local}/presenter/${given.rehearse ? '?rehearse' : ''}`
    const lines = [`presenter  ${address}`, `audience   ${local}/  (the presenter’s W opens it)`]
    if (password !== undefined) lines.push(`remote     ${talk.networkOrigin ?? local}/remote  password ${password}`)
    if (talk.follow !== undefined) lines.push(`follow     ${talk.follow}`)
    process.stderr.write(`\n${lines.map(line => `  ${line}`).join('\n')}\n`)
    if (password !== undefined)
      process.stderr.write(`\n${renderUnicodeCompact(`${talk.networkOrigin ?? local}/remote`)}\n`)
    process.stderr.write('\n  Ctrl+C ends it; open windows go on.\n\n')
    if (given.open) openBrowser(address)
    await once(process, 'SIGINT')
  },
})
