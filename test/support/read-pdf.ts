import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface StructureNode {
  role: string
  alt?: string
  children: StructureNode[]
}

export interface OutlineNode {
  title: string
  /** Counted from 1. */
  page: number
  children: OutlineNode[]
}

export interface ReadPdf {
  pages: number
  language: string | undefined
  isTagged: boolean
  information: Record<string, unknown>
  xmp: string | undefined
  outline: OutlineNode[]
  /** Of page 1, 2, …: its text in reading order, its structure, and where its links lead. */
  page: (
    number: number,
  ) => Promise<{
    text: string
    structure: StructureNode[]
    links: { url?: string; page?: number }[]
    width: number
    height: number
  }>
}

interface RawNode {
  role?: string
  alt?: string
  children?: RawNode[]
  type?: string
}

function readStructure(nodes: readonly RawNode[] = []): StructureNode[] {
  return nodes.flatMap(node =>
    node.role === undefined ? [] : [{ role: node.role, alt: node.alt, children: readStructure(node.children) }],
  )
}

/** All nodes of a structure tree, from its top. */
export function flatten(nodes: readonly StructureNode[]): StructureNode[] {
  return nodes.flatMap(node => [node, ...flatten(node.children)])
}

/** Reads a PDF with pdf.js, which did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pageOf = async (destination: unknown): Promise<number> => {
    const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
    if (!Array.isArray(explicit)) throw new TypeError('a destination leads nowhere')
    return (await document.getPageIndex(explicit[0] as Parameters<typeof document.getPageIndex>[0])) + 1
  }
  interface RawOutline {
    title: string
    dest: unknown
    items: RawOutline[]
  }
  const readOutline = async (items: RawOutline[]): Promise<OutlineNode[]> =>
    Promise.all(
      items.map(async item => ({
        title: item.title,
        page: await pageOf(item.dest),
        children: await readOutline(item.items),
      })),
    )
  const { info, metadata } = await document.getMetadata()
  const information = info as Record<string, unknown>
  return {
    pages: document.numPages,
    language: information.Language as string | undefined,
    isTagged: ((await document.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    information,
    xmp: metadata?.getRaw() as string | undefined,
    outline: await readOutline(((await document.getOutline()) as RawOutline[]) ?? []),
    async page(number) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[]
      const { width, height } = page.getViewport({ scale: 1 })
      const tree = (await page.getStructTree()) as RawNode | null
      return {
        text: items
          .map(item => ('str' in item ? item.str : ''))
          .join(' ')
          .replaceAll(/\s+/g, ' '),
        structure: readStructure(tree?.children),
        links: await Promise.all(
          annotations
            .filter(({ subtype }) => subtype === 'Link')
            .map(async ({ url, dest }) => ({ url, page: dest ? await pageOf(dest) : undefined })),
        ),
        width,
        height,
      }
    },
  }
}
