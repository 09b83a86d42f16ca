import type { Section } from './sections.ts'

/** Sections in groups of neighbours, the shortest first, until there are no more groups than there is room for. */
function together(sections: readonly Section[], room: number): Section[][] {
  const groups = sections.map(section => [section])
  while (groups.length > Math.max(1, room)) {
    const sizes = groups
      .slice(1)
      .map((group, index) => [...(groups[index] ?? []), ...group].reduce((sum, { words }) => sum + words, 0))
    const at = sizes.indexOf(Math.min(...sizes))
    groups.splice(at, 2, [...(groups[at] ?? []), ...(groups[at + 1] ?? [])])
  }
  return groups
}

/** Sections in one: the first with all that the others have. */
function joined(group: readonly Section[]): Section {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group has a section')
  return {
    ...first,
    blocks: [...first.blocks, ...others.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks])],
    sentences: group.flatMap(({ sentences }) => sentences),
    words: group.reduce((sum, { words }) => sum + words, 0),
  }
}

/** As many sections as there is room for: neighbours that there is no room for one by one are told together. */
export function joinSections(sections: readonly Section[], room: number): Section[] {
  return together(sections, room).map(joined)
}
