import type { StructureKid, StructureNode } from '../../pdf/structure.ts'
import type { ElementNote } from '../../stage/print/notes.ts'

/** A node, and what the tree's shape needs to know of it that no PDF holds. */
export interface ShapedNode extends StructureNode {
  /** Where it is drawn, in points: left, bottom, right, top. */
  box?: [number, number, number, number]
  note?: ElementNote
}

const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Quote', 'Note', 'Reference', 'Lbl', 'Annot', 'Ruby'])
/** What may be a word in a line, or stand for itself. */
const EITHER = new Set(['Formula', 'Form'])

export function isInline(kid: StructureKid): boolean {
  return kid.kind !== 'node' || INLINE.has(kid.type) || EITHER.has(kid.type)
}

export function node(type: string, kids: StructureKid[], more: Partial<ShapedNode> = {}): ShapedNode {
  return { kind: 'node', type, kids, attributes: [], ...more }
}

/** Puts what stands in a group as bare words into paragraphs. */
export function inParagraphs(kids: readonly StructureKid[]): StructureKid[] {
  const shaped: StructureKid[] = []
  let line: StructureKid[] = []
  const endLine = (): void => {
    if (line.length === 0) return
    const isBare = line.some(kid => kid.kind !== 'node' || !EITHER.has(kid.type))
    shaped.push(...(isBare ? [node('P', line)] : line))
    line = []
  }
  for (const kid of kids) {
    if (isInline(kid)) {
      line.push(kid)
    } else {
      endLine()
      shaped.push(kid)
    }
  }
  endLine()
  return shaped
}
