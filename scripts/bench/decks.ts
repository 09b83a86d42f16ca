const WORDS =
  'network storage platform tenant cluster packet kernel volume claim loop policy station line data control plane'.split(
    ' ',
  )

function sentence(seed: number, length: number): string {
  const words = Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * 5) % WORDS.length])
  return `${words.join(' ')}.`
}

const KINDS: ((no: number) => string)[] = [
  no => `${sentence(no, 24)}\n\n${sentence(no + 3, 18)}`,
  no => Array.from({ length: 5 }, (_, index) => `- ${sentence(no + index, 6)}`).join('\n'),
  no =>
    `\`\`\`ts\nexport function slide${no}(count: number): string {\n  const words = ['${WORDS[no % WORDS.length]}']\n  return words.join(' ').repeat(count)\n}\n\`\`\``,
  no =>
    `<v-clicks>\n\n${Array.from({ length: 3 }, (_, index) => `- ${sentence(no + index, 5)}`).join('\n')}\n\n</v-clicks>`,
]

/** A deck of so many slides: prose, lists, code and clicks in turn. The same number gives the same deck. */
export function makeDeck(slides: number, changed = ''): string {
  const head = `---\ntheme: none\ntitle: ${slides} slides\nfonts: { provider: none }\nhtmlAttrs: { lang: en }\n---\n`
  const bodies = Array.from(
    { length: slides },
    (_, index) =>
      `# Slide ${index + 1}${index === 1 ? changed : ''}\n\n${KINDS[index % KINDS.length]?.(index) ?? ''}\n`,
  )
  return `${head}\n${bodies.join('\n---\n\n')}`
}
