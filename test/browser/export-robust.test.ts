import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, startDeck, temporaryFolder } from '../support/deck-command.ts'
import { readPdf } from '../support/read-pdf.ts'

const HEAD = '---\ntheme: none\ntitle: Many\nfonts: { provider: none }\nhtmlAttrs: { lang: en }\n---\n'

/** A deck of so many plain slides. */
function deckOf(slides: number): string {
  return `${HEAD}\n${Array.from({ length: slides }, (_, index) => `# Slide number ${index + 1}\n\nSome words on it.\n`).join('\n---\n\n')}`
}

/** The processes that descend from one, with what they were called as. */
function descendants(root: number): { pid: number; command: string }[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => {
      const [pid, parent, ...command] = line.trim().split(/\s+/)
      return { pid: Number(pid), parent: Number(parent), command: command.join(' ') }
    })
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap(child => [child, ...below(child.pid)])
  return below(root)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(
      execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch {
    return false
  }
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)

beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(at('package.json'), '{}')
  await mkdir(at('many'))
  await writeFile(at('many/deck.md'), deckOf(300))
})
afterAll(async () => folder[Symbol.asyncDispose]())

it('exports again on each save, until it is told to end', async () => {
  await mkdir(at('watched'))
  await writeFile(at('watched/deck.md'), deckOf(2))
  const running = startDeck(['export', at('watched/deck.md'), '--output', at('watched/deck.pdf'), '--watch'])
  const pages = async (): Promise<number> => (await readPdf(await readFile(at('watched/deck.pdf')))).pages
  const patience = { timeout: 60_000, interval: 200 }
  await expect.poll(pages, patience).toBe(2)
  await writeFile(at('watched/deck.md'), deckOf(3))
  await expect.poll(pages, patience).toBe(3)
  // What cannot be exported is told, and mended on the next save.
  await writeFile(at('watched/deck.md'), `${deckOf(3)}\n---\n\n<NoSuchComponent />\n`)
  await running.says('unknown component <NoSuchComponent>')
  await writeFile(at('watched/deck.md'), deckOf(4))
  await expect.poll(pages, patience).toBe(4)
  const started = descendants(running.child.pid ?? 0)
  running.child.kill('SIGINT')
  expect((await running.ended).status).toBe(130)
  await expect.poll(() => started.filter(({ pid }) => isAlive(pid)), patience).toEqual([])
})

it('waits for a Mermaid diagram that is not begun yet while nothing else happens', async () => {
  await mkdir(at('late/components'), { recursive: true })
  // As Slidev's own component: an empty shadow root in which the diagram appears.
  await writeFile(
    at('late/components/Late.vue'),
    `<script setup>
import { onMounted, ref } from 'vue'
const place = ref()
onMounted(() => {
  const shadow = place.value.attachShadow({ mode: 'open' })
  setTimeout(() => shadow.innerHTML = '<p>Drawn at last</p>', 1000)
})
</script>
<template><div ref="place" class="mermaid" /></template>
`,
  )
  await writeFile(at('late/deck.md'), `${HEAD}\n# It takes its time\n\n<Late />\n`)
  expect(await runDeck(['export', at('late/deck.md'), '--output', at('late/deck.pdf'), '--quiet'])).toMatchObject({
    status: 0,
    stderr: '',
  })
  expect((await (await readPdf(await readFile(at('late/deck.pdf')))).page(1)).text).toContain('Drawn at last')
})

it('exports a deck of 300 slides, each on its page', async () => {
  const { status, stderr } = await runDeck(['export', at('many/deck.md'), '--output', at('many/deck.pdf')])
  expect(stderr).not.toContain('error')
  expect(status).toBe(0)
  const pdf = await readPdf(await readFile(at('many/deck.pdf')))
  expect(pdf.pages).toBe(300)
  expect(pdf.outline).toHaveLength(300)
  expect((await pdf.page(300)).text).toContain('Slide number 300')
})

it('works in a folder whose name has spaces and letters beyond ASCII, far from this repository', async () => {
  const far = at('Größe und Maß', 'übung')
  await mkdir(far, { recursive: true })
  await cp(resolve('test/fixtures/export/sound.md'), join(far, 'dèck один.md'))
  await cp(resolve('test/fixtures/export/public'), join(far, 'public'), { recursive: true })
  const { status, stdout, stderr } = await runDeck(['export', 'dèck один.md'], { cwd: far })
  expect(stderr).not.toContain('error')
  expect(status).toBe(0)
  expect(stdout).toBe('exports/dèck один.pdf\n')
  expect((await readPdf(await readFile(join(far, 'exports/dèck один.pdf')))).pages).toBe(5)
})

it('lets two exports of one deck run at once', async () => {
  const both = await Promise.all(
    ['one', 'two'].map(async name =>
      runDeck(['export', at('many/deck.md'), '--range', '1-3', '--output', at(`${name}.pdf`)]),
    ),
  )
  expect(both.map(({ status, stderr }) => [status, /error/.test(stderr)])).toEqual([
    [0, false],
    [0, false],
  ])
  for (const name of ['one', 'two']) expect((await readPdf(await readFile(at(`${name}.pdf`)))).pages).toBe(3)
})

describe.runIf(process.platform === 'linux')('when something is killed', () => {
  it('starts a browser that broke down once more, and finishes', async () => {
    const running = startDeck([
      'export',
      at('many/deck.md'),
      '--format',
      'png,pdf',
      '--range',
      '1-60',
      '--output',
      at('again/'),
    ])
    await running.says('taking pictures')
    const browser = descendants(running.child.pid ?? 0).find(
      ({ command }) => /chrom|edge/i.test(command) && !command.includes('--type='),
    )
    process.kill(browser?.pid ?? 0, 'SIGKILL')
    const { status, stderr } = await running.ended
    expect(stderr).not.toContain('error')
    expect(status).toBe(0)
    expect((await readPdf(await readFile(at('again/deck.pdf')))).pages).toBe(60)
    expect(await readdir(at('again/deck'))).toHaveLength(60)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    '%s leaves no half-written file and no process behind',
    async signal => {
      const target = at(`killed-${signal}`)
      await mkdir(target)
      await writeFile(join(target, 'deck.pdf'), 'an earlier export')
      const running = startDeck(['export', at('many/deck.md'), '--format', 'png,pdf', '--output', `${target}/`])
      await running.says('taking pictures')
      const processes = descendants(running.child.pid ?? 0)
      expect(processes.length).toBeGreaterThan(1)
      running.child.kill(signal)
      const { status } = await running.ended
      expect(status).not.toBe(0)
      await expect
        .poll(() => processes.filter(({ pid }) => isAlive(pid)).map(({ command }) => command.slice(0, 80)), {
          timeout: 10_000,
        })
        .toEqual([])
      expect(await readdir(target)).toEqual(['deck.pdf'])
      expect(await readFile(join(target, 'deck.pdf'), 'utf8')).toBe('an earlier export')
    },
  )

  it.each(['SIGINT', 'SIGKILL'] as const)('%s while a deck is built leaves no process behind', async signal => {
    const running = startDeck(['export', at('many/deck.md'), '--output', at('unbuilt.pdf'), '--fresh'])
    const builders = (): ReturnType<typeof descendants> =>
      descendants(running.child.pid ?? 0).filter(({ command }) => command.includes('build-process'))
    await expect.poll(builders, { timeout: 60_000, interval: 50 }).toHaveLength(1)
    const processes = descendants(running.child.pid ?? 0)
    running.child.kill(signal)
    expect((await running.ended).status).not.toBe(0)
    await expect.poll(() => processes.filter(({ pid }) => isAlive(pid)), { timeout: 60_000 }).toEqual([])
    await expect(readFile(at('unbuilt.pdf'))).rejects.toThrow('ENOENT')
  })
})
