import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { joinSite, takesOthers, withinScript, withinStyle } from '../../../scripts/export/html/join-site.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

const PAGE = `<!DOCTYPE html><html><head><meta charset="UTF-8">
<link rel="icon" href="https://cdn.jsdelivr.net/gh/slidevjs/slidev/assets/favicon.png">
<link rel="apple-touch-icon" href="/touch.png">
<script type="module" crossorigin src="/assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="/assets/style-1.css">
</head><body><div id="app"></div></body></html>`

async function joined(files: Record<string, string>): ReturnType<typeof joinSite> {
  await using folder = await temporaryFolder()
  for (const [name, text] of Object.entries({ 'index.html': PAGE, 'assets/style-1.css': '', ...files })) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true })
    await writeFile(join(folder.path, name), text)
  }
  return await joinSite(folder.path, 'Licence of </script> <!-- everything')
}

const base64 = (text: string): string => btoa(text)

it('holds script, stylesheet, icon and each file that the code names, once, and no other', async () => {
  const { html, unheld } = await joined({
    'assets/index-1.js': 'console.log("/crowd.png", "/crowd.png", "/people/" + "ada" + ".jpg")',
    'assets/style-1.css': 'b{background:url(/ground.png)}',
    'crowd.png': 'crowd',
    'people/ada.jpg': 'ada',
    'ground.png': 'ground',
    'touch.png': 'touch',
    'left-out.png': 'left out',
    '404.html': '404',
    _redirects: 'x',
  })
  expect(html.match(/<script\s[^>]*src=|<link\s[^>]*stylesheet|jsdelivr/)).toBeNull()
  for (const held of ['crowd', 'ada', 'ground', 'touch']) expect(html.split(base64(held)), held).toHaveLength(2)
  expect(html).not.toContain(base64('left out'))
  expect(unheld).toEqual([])
})

it('ends where it should, whatever stands in its code and licences', async () => {
  const { html } = await joined({ 'assets/index-1.js': 'tell("</script><!-- <script>", "$&")' })
  expect(html.match(/<\/script>/g)).toHaveLength(2)
  expect(html).not.toContain('<!--')
  expect(html).toContain('"$&"')
  // eslint-disable-next-line no-eval
  expect(eval(withinScript('"</script><!-- <SCRIPT>"'))).toBe('</script><!-- <SCRIPT>')
})

it('keeps of a font the format that every browser takes, and the files of a stylesheet with their fragments', () => {
  const face = (sources: string): string => `@font-face{font-family:A;src:${sources};font-weight:400}`
  const woff2 = 'url(data:font/woff2;base64,AAAA) format("woff2")'
  expect(
    withinStyle(
      face(`${woff2},url(data:font/woff;base64,BB,BB) format("woff"),url(/a.ttf) format("truetype")`),
      new Map(),
    ),
  ).toBe(face(woff2))
  expect(withinStyle(face('url(data:font/woff;base64,BB) format("woff")'), new Map())).toContain('format("woff")')
  const files = new Map([['/a b.svg', 'data:image/svg+xml;base64,AA']])
  expect(withinStyle(`i{mask:url('/a%20b.svg?v=1#x')} u{mask:url(/c.svg)}`, files)).toBe(
    'i{mask:url("data:image/svg+xml;base64,AA#x")} u{mask:url(/c.svg)}',
  )
})

it('tells a page with files of its own, which no address can hold', async () => {
  expect(takesOthers('<img src="chart.js"><a href="#x">')).toBe(true)
  expect(takesOthers('<a href="https://example.org/"><img src="data:image/png;base64,AA">')).toBe(false)
  const { unheld } = await joined({
    'assets/index-1.js': 'frame("/chart.html")',
    'chart.html': '<script src=d3.js></script>',
  })
  expect(unheld).toEqual(['/chart.html'])
})
