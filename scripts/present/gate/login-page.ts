const WORDS = {
  en: {
    title: 'Presenter',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    open: 'Open the presenter',
    origin: 'It is the one given with <code>--remote</code> when the deck was started.',
    wrong: (left: number) =>
      left === 0
        ? 'That is not the password, or too many were tried. Try again in a minute.'
        : `That is not the password. You can try ${left} more ${left === 1 ? 'time' : 'times'} this minute.`,
  },
  it: {
    title: 'Relatore',
    password: 'Password',
    show: 'Mostra',
    hide: 'Nascondi',
    open: 'Apri la vista relatore',
    origin: 'È quella data con <code>--remote</code> quando il deck è stato avviato.',
    wrong: (left: number) =>
      left === 0
        ? 'La password non è questa, o i tentativi sono stati troppi. Riprova fra un minuto.'
        : left === 1
          ? 'La password non è questa. Un altro tentativo in questo minuto.'
          : `La password non è questa. Altri ${left} tentativi in questo minuto.`,
  },
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#0f1420;--soft:#4f5866;--line:#0f1420;--field:#fff;--bad:#b3201b;--link:#0b5c9c;--button:#151820;--on-button:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#0f1420;--ink:#f4f1ea;--soft:#c6cdd9;--line:#8490a6;--field:#181e2b;--bad:#ff9a94;--link:#8cc4ff;--button:#f4f1ea;--on-button:#0f1420}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:500 17px/1.5 Inter,system-ui,sans-serif}
main{max-width:28rem;margin:0 auto;padding:clamp(1.5rem,9vh,6rem) 24px 24px}
h1{margin:0;font:800 30px/1.2 Archivo,Inter,system-ui,sans-serif;font-stretch:115%}
.deck{margin:.5rem 0 1.75rem;color:var(--soft)}
label{display:block;margin-bottom:.5rem;font-weight:600}
.field{display:flex;align-items:center;background:var(--field);border:2px solid var(--line);border-radius:6px}
.field:has(input[aria-invalid]){border:3px solid var(--bad)}
input{flex:1;min-width:0;height:56px;padding:0 14px;border:0;outline:0;background:none;color:inherit;font:500 22px/1 'JetBrains Mono',ui-monospace,monospace}
.field:focus-within{outline:3px solid var(--ink);outline-offset:2px}
.show{height:48px;padding:0 16px;border:0;border-radius:4px;background:none;color:var(--link);font:600 17px/1 Inter,system-ui,sans-serif;cursor:pointer}
.show[hidden]{display:none}
.error{display:flex;gap:10px;margin:.75rem 0 0;color:var(--bad);font-weight:600}
.error:empty{display:none}
.error svg{flex:none;width:22px;height:22px;margin-top:2px}
.open{width:100%;min-height:60px;margin:1.5rem 0;border:0;border-radius:6px;background:var(--button);color:var(--on-button);font:700 20px/1.2 Inter,system-ui,sans-serif;cursor:pointer}
.open:focus-visible,.show:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.origin{margin:0;color:var(--soft);font-size:16px}
code{font-family:'JetBrains Mono',ui-monospace,monospace;font-size:.92em}`

const SIGN =
  '<svg viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true"><circle cx="11" cy="11" r="9"/><path d="M11 6v6M11 15v1"/></svg>'

/** Only what a page without scripts cannot do: the password made visible. */
const SCRIPT = `const f=document.querySelector('input[name=password]'),b=document.querySelector('.show');b.hidden=false;b.onclick=()=>{const s=f.type==='password';f.type=s?'text':'password';b.textContent=b.dataset[s?'hide':'show'];b.setAttribute('aria-pressed',s);f.focus()}`

export interface LoginPage {
  /** Whether the page speaks Italian. */
  language: 'en' | 'it'
  /** The deck's title. */
  title?: string
  /** Where the form goes. */
  action: string
  /** Where one wanted to go. */
  next: string
  /** What was tried in vain, and how often one may try again. */
  failed?: { password: string; left: number }
}

/** The page that asks for the password. It needs nothing of the server but itself, and works without scripts. */
export function loginPage({ language, title, action, next, failed }: LoginPage): string {
  const words = WORDS[language]
  const invalid =
    failed === undefined ? '' : ` value="${escapeHtml(failed.password)}" aria-invalid="true" aria-describedby="error"`
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${STYLE}</style>
<main>
<h1>${words.title}</h1>
<p class="deck">${escapeHtml(title ?? '')}</p>
<form method="post" action="${escapeHtml(action)}">
<input type="hidden" name="next" value="${escapeHtml(next)}">
<label for="password">${words.password}</label>
<div class="field"><input id="password" name="password" type="password" autocomplete="current-password" autocapitalize="none" spellcheck="false" required autofocus${invalid}><button class="show" type="button" aria-pressed="false" data-show="${words.show}" data-hide="${words.hide}" hidden>${words.show}</button></div>
<p class="error" id="error" role="alert">${failed === undefined ? '' : `${SIGN}<span>${words.wrong(failed.left)}</span>`}</p>
<button class="open">${words.open}</button>
</form>
<p class="origin">${words.origin}</p>
</main>
<script>${SCRIPT}</script>
</html>`
}
