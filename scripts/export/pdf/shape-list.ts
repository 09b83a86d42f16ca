import type { StructureKid } from '../../pdf/structure.ts'
import type { ShapedNode } from './shaped-node.ts'
import { contentOf } from '../../pdf/structure.ts'
import { inParagraphs, isInline, node } from './shaped-node.ts'

const isNodeOf = (kid: StructureKid, ...types: string[]): boolean => kid.kind === 'node' && types.includes(kid.type)

/** What an item says, its label apart. */
function itemOf(item: ShapedNode): ShapedNode {
  if (item.kids.some(kid => isNodeOf(kid, 'LBody'))) return item
  const labels = item.kids.filter(kid => isNodeOf(kid, 'Lbl'))
  const said = item.kids.filter(kid => !labels.includes(kid))
  const body = said.every(isInline) ? said : inParagraphs(said)
  return { ...item, kids: [...labels, ...(body.length === 0 ? [] : [node('LBody', body)])] }
}

/** Lists hold items, items a label and a body. */
export function shapeList(shaped: ShapedNode): StructureKid[] {
  if (shaped.type === 'Lbl') return [...contentOf(shaped)].length === 0 ? [] : [shaped]
  if (shaped.type === 'LI') return [itemOf(shaped)]
  const items: StructureKid[] = []
  for (const kid of shaped.kids) {
    const last = items.at(-1)
    if (isNodeOf(kid, 'LI', 'Caption')) items.push(kid)
    // A list in a list belongs to the item before it.
    else if (isNodeOf(kid, 'L') && last?.kind === 'node' && last.type === 'LI') addToBody(last, kid)
    else items.push(node('LI', [node('LBody', [kid])]))
  }
  return [{ ...shaped, kids: items }]
}

function addToBody(item: ShapedNode | Extract<StructureKid, { kind: 'node' }>, kid: StructureKid): void {
  const body = item.kids.find(one => isNodeOf(one, 'LBody'))
  if (body?.kind === 'node') body.kids = inParagraphs([...body.kids, kid])
  else item.kids.push(node('LBody', [kid]))
}
