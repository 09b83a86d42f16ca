// The entry of what runs in the browser: it is bundled with the rules it imports.
import type { Fault } from './fault.ts'
import { PAGE_RULES } from '../rules/page/index.ts'
import { framesOf } from './frame.ts'

export interface PageFault extends Fault {
  rule: string
  slide: number
  click: number
}

/** All that the rules of these ids find on the mounted slides. */
export async function inspect(ids: readonly string[]): Promise<PageFault[]> {
  const found: PageFault[] = []
  const frames = framesOf(document)
  for (const [index, frame] of frames.entries()) {
    const previous = frames[index - 1]
    const before = previous?.slide === frame.slide
      ? previous
      : undefined
    for (const rule of PAGE_RULES.filter(({ id }) => ids.includes(id))) {
      for (const fault of await rule.inspect(frame, before)) {
        found.push({
          ...fault,
          rule: rule.id,
          slide: frame.slide,
          click: frame.click,
        })
      }
    }
  }
  return found
}
