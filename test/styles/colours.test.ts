import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('styles/colours.css', 'utf8')
const inBlock = (selector: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...(css
        .split(`${selector} {`)[1]
        ?.split('}')[0]
        ?.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gi) ?? []),
    ].map(([, name, value]) => [name ?? '', value ?? '']),
  )
const light = inBlock(':root')
const themes = [
  { theme: 'light', colours: light },
  { theme: 'dark', colours: { ...light, ...inBlock('html.dark') } },
]

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const TOPICS = ['network', 'stateful', 'platform', 'tenancy', 'next']

describe.each(themes)('in the $theme', ({ colours }) => {
  const between = (one: string, other: string): number => contrast(colours[one] ?? '', colours[other] ?? '')

  it('tells text from paper, panel and every tint', () => {
    for (const behind of ['paper', 'panel', ...TOPICS.map(topic => `${topic}-tint`)])
      for (const text of ['ink', 'ink-soft'])
        expect(between(text, behind), `${text} on ${behind}`).toBeGreaterThanOrEqual(5.2)
  })

  it('tells lines, rings and coasts from whatever they lie on', () => {
    for (const behind of ['paper', 'panel', ...TOPICS.map(topic => `${topic}-tint`)])
      expect(between('line', behind), `line on ${behind}`).toBeGreaterThanOrEqual(3)
  })

  it('tells a topic’s hue from paper, panel and its tint', () => {
    for (const topic of TOPICS) {
      for (const behind of ['paper', 'panel'])
        expect(between(topic, behind), `${topic} on ${behind}`).toBeGreaterThanOrEqual(5.2)
      expect(between(topic, `${topic}-tint`), `${topic} on its tint`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('writes the controls that a phone upright shows in ink, on the ground around the slide', () => {
  const root = readFileSync('styles/type.css', 'utf8').split(':root {')[1]?.split('}')[0]
  expect(root).toContain('--slidev-slide-container-background: var(--paper)')
  expect(root).toContain('--slidev-controls-foreground: var(--ink)')
})
