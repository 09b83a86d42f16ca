/** The colours and controls of presenter and remote. */
export const THEME = `
:root{--desk:#0f1420;--ink:#f4f1ea;--soft:#c6cdd9;--passed:#8490a6;--line:#5d6880;--panel:#1b2231;--signal:#ffc23d;--edge:transparent;--fine:#58cfa5;--fine-ink:#58cfa5;--late:#ff9c66;--late-ink:#0f1420;--over:#c9302c;--over-ink:#fff;--over-text:#ff9a94;color-scheme:dark}
:root.light{--desk:#fbfaf6;--ink:#0f1420;--soft:#2b323d;--passed:#616977;--line:#8b8f80;--panel:#efede4;--edge:#0f1420;--fine:#0a7355;--fine-ink:#0a7355;--late:#b4460a;--late-ink:#fff;--over:#b3201b;--over-text:#b3201b;color-scheme:light}
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{background:var(--desk);color:var(--ink);font:500 16px/1.3 Inter,system-ui,sans-serif;overscroll-behavior:none}
#page{height:100dvh}
button{min-height:48px;padding:0 14px;border:2px solid var(--line);border-radius:6px;background:none;color:inherit;font:600 17px/1.1 Inter,system-ui,sans-serif;white-space:nowrap;cursor:pointer;touch-action:manipulation}
button[aria-pressed=true]{background:var(--ink);color:var(--desk);border-color:var(--ink)}
button:focus-visible,input:focus-visible,a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
kbd{margin-left:6px;color:var(--passed);font:500 14px/1 'JetBrains Mono',ui-monospace,monospace}
button[aria-pressed=true] kbd{color:inherit}
.figure{font-family:Archivo,Inter,sans-serif;font-weight:800;font-stretch:104%;font-variant-numeric:tabular-nums lining-nums}
.soft{color:var(--soft)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
`

export function addTheme(): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: THEME }))
}
