import type { ContentStream } from '../../pdf/streams.ts'
import { Buffer } from 'node:buffer'

/** What is around something that a stream paints: an element's content, an artifact, or nothing. */
type Tag = { type: string; mcid: number } | 'artifact' | 'none'

function opening(tag: Tag): string {
  if (tag === 'none') return ''
  return tag === 'artifact' ? '/Artifact BMC\n' : `/${tag.type} <</MCID ${tag.mcid}>>BDC\n`
}

const same = (one: Tag, other: Tag): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && one.mcid === other.mcid)

/**
 * Marks all that a stream paints: as content of the element that has it in the tree, or as an artifact.
 *
 * @param typeOf the type of the element that has a piece of content; undefined where none has it
 * @param isTagged whether a form that is drawn holds marks of its own, and is to have none around it
 */
export function markContent(
  { scan, formOf }: ContentStream,
  typeOf: (mcid: number) => string | undefined,
  isTagged: (form: string) => boolean,
): Uint8Array {
  const { bytes, paints, marks } = scan
  const parts: Uint8Array[] = []
  const drops = marks.filter(({ structural }) => structural)
  let copied = 0
  let drop = 0
  const copyTo = (end: number): void => {
    for (let next = drops[drop]; next !== undefined && next.start < end; next = drops[++drop]) {
      parts.push(bytes.subarray(copied, next.start))
      copied = Math.max(copied, next.end)
    }
    parts.push(bytes.subarray(copied, Math.max(copied, end)))
    copied = Math.max(copied, end)
  }
  let current: Tag = 'none'
  const change = (tag: Tag): void => {
    const closing = current === 'none' ? '' : '\nEMC\n'
    parts.push(Buffer.from(`${closing}${closing === '' ? '\n' : ''}${opening(tag)}`, 'latin1'))
    current = tag
  }
  for (const paint of paints) {
    const form = formOf(paint)
    const type = paint.mcid === undefined || paint.artifact ? undefined : typeOf(paint.mcid)
    const tag: Tag =
      form !== undefined && isTagged(form.toString())
        ? 'none'
        : type === undefined || paint.mcid === undefined
          ? 'artifact'
          : { type, mcid: paint.mcid }
    if (same(tag, current)) continue
    copyTo(paint.start)
    change(tag)
  }
  copyTo(bytes.length)
  if (current !== 'none') change('none')
  return Buffer.concat(parts)
}
