import type { Talk } from './talk.ts'
import { escapeHtml } from '../gate/login-page.ts'

export const PAGES = ['presenter', 'remote', 'follower', 'rehearsal'] as const
export type PageName = (typeof PAGES)[number]

const FACES = ['archivo', 'inter', 'jetbrains-mono'] as const
const FAMILIES: Record<(typeof FACES)[number], string> = {
  archivo: 'Archivo',
  inter: 'Inter',
  'jetbrains-mono': 'JetBrains Mono',
}

function fontFaces(base: string): string {
  return FACES.map(
    face =>
      `@font-face{font-family:'${FAMILIES[face]}';src:url(${base}__deck/${face}.woff2) format('woff2');font-weight:100 900;font-stretch:62% 125%;font-display:swap}`,
  ).join('')
}

/** One of the talk's pages, which draws itself. `base` is where its parts lie: `/`, on a static host perhaps `/talk/`. */
export function htmlPage(name: PageName, { title, language }: Pick<Talk, 'title' | 'language'>, base = '/'): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#0f1420">
<title>${escapeHtml(title)}</title>
<style>${fontFaces(escapeHtml(base))}</style>
<div id="page"></div>
<script type="module" src="${escapeHtml(base)}__deck/${name}.js"></script>
</html>`
}
