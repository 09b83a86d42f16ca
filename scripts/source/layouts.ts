import type { ComponentProps } from './prop-type.ts'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { NodeTypes } from '@vue/compiler-dom'
import { compileScript, parse } from '@vue/compiler-sfc'
import { walkElements } from './slide-tags.ts'

/** What a slide may give a layout. */
export interface Layout {
  /** None where it cannot be known without running it. */
  props?: ComponentProps
  /** The names of its slots; none where it cannot be known without running it. */
  slots?: ReadonlySet<string>
}

type Descriptor = ReturnType<typeof parse>['descriptor']

/** The props by name alone, of a layout that is not the deck's own: their types would take the compiler's seconds. */
function propNames(descriptor: Descriptor): ComponentProps | undefined {
  if (!descriptor.scriptSetup && !descriptor.script) return {}
  try {
    const { bindings = {} } = compileScript(descriptor, { id: 'layout' })
    const names = Object.entries(bindings)
      .filter(([, kind]) => kind === 'props' || kind === 'props-aliased')
      .map(([name]) => name)
    return Object.fromEntries(names.map(name => [name, { required: false, type: { kind: 'anything' } }]))
  } catch {
    // Its props are typed in a file that was not found.
    return undefined
  }
}

function slotNames({ template, scriptSetup, script }: Descriptor): Set<string> | undefined {
  const code = [template?.content, scriptSetup?.content, script?.content].join('\n')
  // Passed on to another layout, or rendered by a script.
  if (!template?.ast || /\$slots\b|\buseSlots\b|\bslots\b/.test(code)) return undefined
  const names = new Set<string>()
  let isOpen = false
  walkElements(template.ast, ({ tag, props }) => {
    if (tag !== 'slot') return
    const name = props.find(prop => prop.type === NodeTypes.ATTRIBUTE && prop.name === 'name')
    isOpen ||= props.some(
      prop =>
        prop.type === NodeTypes.DIRECTIVE &&
        prop.name === 'bind' &&
        (!prop.arg || ('content' in prop.arg && prop.arg.content === 'name')),
    )
    names.add(name?.type === NodeTypes.ATTRIBUTE ? (name.value?.content ?? 'default') : 'default')
  })
  return isOpen ? undefined : names
}

async function readLayout(file: string, props: ComponentProps | undefined): Promise<Layout> {
  if (extname(file) !== '.vue') return {}
  const { descriptor } = parse(await readFile(file, 'utf8'), { filename: file })
  return { props: props ?? propNames(descriptor), slots: slotNames(descriptor) }
}

/**
 * The layouts by their names; of two of one name the later wins, as in Slidev.
 *
 * @param files The files of layouts, Slidev's own first, then the theme's, the addons' and the deck's.
 * @param props What the props of the deck's own take, by file.
 */
export async function readLayouts(
  files: readonly string[],
  props: Record<string, ComponentProps>,
): Promise<Map<string, Layout>> {
  return new Map(
    await Promise.all(
      files.map(async file => [basename(file).replace(/\.\w+$/, ''), await readLayout(file, props[file])] as const),
    ),
  )
}
