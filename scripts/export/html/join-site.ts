import { glob, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { URL } from 'node:url'
import { pageCode } from '../../page-code.ts'
import { dataUrl } from './data-url.ts'
import { changeUrls, partsOfAddress } from './page/style-urls.ts'

/** A site as one page. */
export interface JoinedSite {
  html: string
  /** The files of the site that take others along, which a page cannot hold. */
  unheld: string[]
}

/** The icon that Slidev gives a deck that names none: it lies on a server. */
const SLIDEV_ICON = /[ \t]*<link\s[^>]*\bhref="https:\/\/cdn\.jsdelivr\.net\/gh\/slidevjs\/slidev\/[^"]*"[^>]*>\n?/g
const SCRIPT = /<script\s([^>]*?)\s?\bsrc="(\/(?!\/)[^"]+)"[^>]*><\/script>/g
const STYLESHEET = /<link\s[^>]*\brel="stylesheet"[^>]*\bhref="(\/(?!\/)[^"]+)"[^>]*>/g

const pageFiles = pageCode<typeof import('./page/index.ts')>(new URL('page/index.ts', import.meta.url), 'deckFiles')

/** Code that ends no script element, and begins no comment, before its end; in strings it stays the same. */
export function withinScript(code: string): string {
  return code.replaceAll(/<(?=\/?script|!--)/gi, '\\x3C')
}

/** Words that end no element that holds them. */
function withinText(text: string): string {
  return text.replaceAll(/<(?=\/?script|!--)/gi, '&lt;')
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The sources of a font without those for browsers that do not know WOFF2. */
function withoutOldFormats(sources: string): string {
  const all = sources.split(/,(?=\s*(?:url|local)\()/)
  if (!all.some(one => /format\(["']?woff2/.test(one))) return sources
  return all.filter(one => !/format\(["']?(?:woff|truetype|embedded-opentype|svg)["']?\)/.test(one)).join(',')
}

/** A stylesheet that holds the files of the site that it names. */
export function withinStyle(css: string, files: ReadonlyMap<string, string>): string {
  const thin = css.replaceAll(
    /(@font-face\s*\{[^{}]*?\bsrc:)((?:url\([^)]*\)|[^;}])*)/g,
    (_, before: string, sources: string) => before + withoutOldFormats(sources),
  )
  const held = changeUrls(thin, address => {
    const { path, fragment } = partsOfAddress(address)
    const url = files.get(decoded(path))
    return url === undefined ? address : url + fragment
  })
  return held.replaceAll(/<(?=\/style)/gi, '\\3C ')
}

/** Whether a page of its own names files of its own. */
export function takesOthers(page: string): boolean {
  const named = Array.from(page.matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]*)/gi), ([, address = '']) => address)
  return named.some(address => !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(address))
}

/** The files of a site that its code may name, by address: also where it puts a name together. */
async function namedFiles(folder: string, joined: ReadonlySet<string>, texts: readonly string[]): Promise<string[]> {
  const all = await Array.fromAsync(glob('**/*.*', { cwd: folder }))
  return all
    .map(name => `/${name.replaceAll('\\', '/')}`)
    .filter(address => {
      const stem = basename(address, extname(address))
      const isForServers = /^\/(?:index|404)\.html$/.test(address) || stem.startsWith('.') || stem.startsWith('_')
      return (
        !joined.has(address) &&
        !isForServers &&
        texts.some(text => text.includes(stem) || text.includes(encodeURI(stem)))
      )
    })
    .toSorted()
}

/** Makes one page of a site that was built for that (`purpose: 'file'`); nothing in it asks for another file of the site. */
export async function joinSite(folder: string, licences: string): Promise<JoinedSite> {
  const read = async (address: string): Promise<string> => readFile(join(folder, address), 'utf8')
  const page = (await read('index.html')).replaceAll(SLIDEV_ICON, '')
  const addressesOf = (pattern: RegExp): string[] => Array.from(page.matchAll(pattern), found => found.at(-1) ?? '')
  const scripts = new Map(await Promise.all(addressesOf(SCRIPT).map(async one => [one, await read(one)] as const)))
  const styles = new Map(await Promise.all(addressesOf(STYLESHEET).map(async one => [one, await read(one)] as const)))
  const joined = new Set([...scripts.keys(), ...styles.keys()])
  const code = [...scripts.values(), page.replaceAll(/<link\s[^>]*>/g, '')]
  const inCode = await namedFiles(folder, joined, code)
  const inStyles = await namedFiles(folder, joined, [...styles.values(), page])
  const urls = new Map(
    await Promise.all(
      [...new Set([...inCode, ...inStyles])].map(
        async name => [name, dataUrl(name, await readFile(join(folder, name)))] as const,
      ),
    ),
  )
  const pages = inCode.filter(name => /\.html?$/.test(name))
  const unheld = (await Promise.all(pages.map(async name => (takesOthers(await read(name)) ? [name] : [])))).flat()
  const answered = Object.fromEntries(inCode.map(name => [name, urls.get(name)]))
  const answering =
    inCode.length === 0
      ? ''
      : `<script>${withinScript(`${await pageFiles.script()}\ndeckFiles.answerFiles(${JSON.stringify(answered)})`)}</script>\n`
  // What is long comes last, so that nothing is looked for in it.
  const html = page
    .replaceAll(/\bhref="(\/[^"?#]+)"/g, (whole, address: string) => {
      const url = joined.has(address) ? undefined : urls.get(decoded(address))
      return url === undefined ? whole : `href="${url}"`
    })
    .replace(/(?=<\/body>)/, () => `<script type="text/plain" id="licenses">\n${withinText(licences)}</script>\n`)
    .replace(/(?=<script\b|<\/head>)/, () => answering)
    .replaceAll(STYLESHEET, (_, address: string) => `<style>${withinStyle(styles.get(address) ?? '', urls)}</style>`)
    .replaceAll(SCRIPT, (_, attributes: string, address: string) => {
      const kept = attributes.replaceAll(/\s*\bcrossorigin\b/g, '')
      return `<script ${kept}>${withinScript(scripts.get(address) ?? '')}</script>`
    })
  return { html, unheld }
}
