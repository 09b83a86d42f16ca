/** The roles a shape can be coloured by; each is a variable in styles/colours.css, and `topic` follows the diagram's topic. */
export type Tone = 'ink' | 'ink-soft' | 'line' | 'hair' | 'signal' | 'paper' | 'panel' | 'topic' | 'topic-tint'

/** The five conversations of the deck, in the order of the line. */
export const TOPICS = ['network', 'stateful', 'platform', 'tenancy', 'next'] as const
export type Topic = (typeof TOPICS)[number]

/** `tone('ink')` => `var(--ink)` */
export function tone(name: Tone): string {
  return `var(--${name})`
}
