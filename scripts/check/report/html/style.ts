/** The report's look: the deck's paper, ink and faces, in light and dark, on a desk, a phone and paper. */
export const STYLE = `
:root {
  --paper: #fbfaf6; --panel: #ffffff; --ink: #15191f; --ink-soft: #4a5362; --line: #8a8778; --hair: #dedacf;
  --error: #b3212f; --on-error: #ffffff; --error-tint: #fbe9e7;
  --warning: #f2a900; --on-warning: #15191f; --warning-ink: #7a4d00; --warning-tint: #fdf1d3;
  --link: #0b62a8;
  --face-title: "Archivo Variable", Archivo, "Helvetica Neue", Arial, sans-serif;
  --face-text: "Inter Variable", Inter, "Helvetica Neue", Arial, sans-serif;
  --face-code: "JetBrains Mono Variable", "JetBrains Mono", ui-monospace, monospace;
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1420; --panel: #171e2d; --ink: #f2f0e9; --ink-soft: #aeb7c6; --line: #5e6a82; --hair: #2c3547;
    --error: #ff8f86; --on-error: #15191f; --error-tint: #3a1d24;
    --warning: #ffc23d; --on-warning: #15191f; --warning-ink: #ffc23d; --warning-tint: #3a2d10;
    --link: #6db8f2;
    color-scheme: dark;
  }
}
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 16px/1.5 var(--face-text); font-variant-numeric: tabular-nums }
h1, h2, h3, p, ol, ul, figure, fieldset, dl, dd { margin: 0; padding: 0; border: 0; min-width: 0 }
ol, ul { list-style: none }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em }
a:hover { text-decoration-color: currentColor }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
code { font: 500 .9em/1.4 var(--face-code); font-variant-ligatures: none; overflow-wrap: anywhere }

.page { max-width: 1240px; margin: 0 auto; padding: 48px 36px 72px }
.masthead { display: grid; grid-template-columns: 1fr auto; gap: 24px 48px; align-items: end; border-bottom: 4px solid var(--ink); padding-bottom: 24px }
.kind { font: 600 15px/1.4 var(--face-text); color: var(--ink-soft) }
h1 { font: 700 40px/1.12 var(--face-title); font-stretch: 112%; letter-spacing: -.015em; text-wrap: balance; max-width: 22em; margin-top: 6px }
.looked { color: var(--ink-soft); margin-top: 10px }
.looked code { color: var(--ink) }
.counts { display: flex; gap: 32px }
.counts div { display: grid }
.counts dt { order: 2; font: 500 15px/1.3 var(--face-text); color: var(--ink-soft) }
.counts dd { font: 700 52px/1 var(--face-title); font-stretch: 112%; letter-spacing: -.02em }
.counts .has-errors dd { color: var(--error) }
.counts .has-warnings dd { color: var(--warning-ink) }

.filters { display: grid; gap: 10px; padding: 20px 0 4px }
.filters fieldset { display: flex; flex-wrap: wrap; gap: 6px; align-items: center }
.filters legend { float: left; width: 52px; font: 600 14px/32px var(--face-text); color: var(--ink-soft) }
.filters label { position: relative; cursor: pointer }
.filters input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer }
.filters span { display: block; padding: 4px 12px; border: 1.5px solid var(--hair); border-radius: 16px; font: 500 14px/21px var(--face-text); background: var(--panel) }
.filters b { font-weight: 500; color: var(--ink-soft); margin-left: 3px }
.filters label:hover span { border-color: var(--line) }
.filters input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--paper) }
.filters input:checked + span b { color: inherit; opacity: .75 }
.filters input:focus-visible + span { outline: 3px solid var(--link); outline-offset: 2px }

.deck > h2:not(.slide-title) { font: 700 30px/1.2 var(--face-title); font-stretch: 112%; margin-top: 56px; padding-bottom: 10px; border-bottom: 4px solid var(--ink) }
.slide { padding: 36px 0 40px; border-bottom: 1.5px solid var(--hair) }
.slide:last-of-type { border-bottom: 0 }
.slide-title { display: flex; gap: 16px; align-items: baseline; font: 700 24px/1.25 var(--face-title); font-stretch: 106%; letter-spacing: -.01em; margin-bottom: 18px }
.slide-title span { flex: none; min-width: 40px; font-weight: 600; color: var(--ink-soft) }

.state { display: grid; grid-template-columns: minmax(0, 1.65fr) minmax(300px, 1fr); gap: 28px; align-items: start; margin-top: 26px }
.state.words { grid-template-columns: minmax(0, 1fr); padding-left: 56px }
.state:first-of-type { margin-top: 0 }
.picture { position: relative; line-height: 0 }
.picture img { width: 100%; height: auto; border-radius: 4px; box-shadow: 0 0 0 1.5px var(--line) }
figcaption { margin-top: 9px; color: var(--ink-soft); font: 500 14px/1.4 var(--face-text) }

.frame { position: absolute; border: 3px solid var(--mark); border-radius: 4px; box-shadow: 0 0 0 2px #ffffffd9; color: var(--on-mark); text-decoration: none }
.frame[data-severity=error] { --mark: #c4202f; --on-mark: #ffffff }
.frame[data-severity=warning] { --mark: #f2a900; --on-mark: #15191f; border-style: dashed }
.frame i { position: absolute; left: -20px; top: -16px; width: 26px; height: 26px; border-radius: 13px; background: var(--mark); box-shadow: 0 0 0 2px #ffffffd9; font: 700 14px/26px var(--face-text); text-align: center; font-style: normal }
.frame.at-top i { top: 3px }
.frame.at-left i { left: 3px }
.frame:hover, .frame:target { background: color-mix(in srgb, var(--mark) 24%, transparent); z-index: 2 }

.finding { position: relative; padding: 0 0 0 44px; scroll-margin: 24px }
.finding + .finding { margin-top: 20px; padding-top: 20px; border-top: 1.5px solid var(--hair) }
.finding:target::before { content: ""; position: absolute; left: -10px; top: -4px; bottom: -6px; width: 4px; border-radius: 2px; background: var(--ink) }
.finding + .finding:target::before { top: 16px }
.number { position: absolute; left: 0; width: 28px; height: 28px; border-radius: 14px; font: 700 15px/28px var(--face-text); text-align: center; text-decoration: none; color: var(--on-mark); background: var(--mark) }
.finding[data-severity=error] { --mark: var(--error); --on-mark: var(--on-error); --mark-ink: var(--error); --tint: var(--error-tint) }
.finding[data-severity=warning] { --mark: var(--warning); --on-mark: var(--on-warning); --mark-ink: var(--warning-ink); --tint: var(--warning-tint) }
.tags { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; font: 600 14px/28px var(--face-text) }
.severity { color: var(--mark-ink) }
.rule { color: var(--ink-soft); font-weight: 500 }
.what { font: 600 18px/1.4 var(--face-text); text-wrap: pretty; overflow-wrap: anywhere }
.measure { display: inline-block; margin-top: 6px; padding: 1px 9px; border-radius: 4px; background: var(--tint); font: 500 15px/24px var(--face-text) }
.remedy { margin-top: 8px; padding-left: 24px; position: relative; text-wrap: pretty }
.remedy::before { content: "→"; position: absolute; left: 0; font-weight: 700 }
.where { margin-top: 8px; color: var(--ink-soft); font-size: 15px }
.where code { color: var(--ink) }
.words .finding { max-width: 820px }

.clean { padding: 56px 0; font: 500 24px/1.4 var(--face-title) }
.silenced { margin-top: 40px; padding-top: 24px; border-top: 4px solid var(--ink) }
.silenced summary { font: 700 20px/1.4 var(--face-title); cursor: pointer }
.silenced li { margin-top: 14px; max-width: 820px }
.silenced q { font-style: normal; font-weight: 500 }
.help { margin-top: 40px; color: var(--ink-soft); font-size: 15px; max-width: 760px }
.help pre { margin: 10px 0 0; padding: 12px 16px; background: var(--panel); border: 1.5px solid var(--hair); border-radius: 4px; white-space: pre-wrap; color: var(--ink) }

@media (max-width: 860px) {
  .page { padding: 24px 18px 48px }
  .masthead { grid-template-columns: minmax(0, 1fr); gap: 18px }
  h1 { font-size: 29px }
  .counts dd { font-size: 40px }
  .filters legend { float: none; width: 100%; line-height: 1.5; padding: 0 }
  .slide { padding: 28px 0 30px }
  .slide-title { font-size: 21px; gap: 10px }
  .slide-title span { min-width: 0 }
  .state { grid-template-columns: minmax(0, 1fr); gap: 18px }
  .state.words { padding-left: 0 }
  .frame { border-width: 2px }
  .frame i { width: 22px; height: 22px; left: -11px; top: -11px; font-size: 12px; line-height: 22px }
}
@page { size: A4; margin: 14mm }
@media print {
  :root { --paper: #ffffff }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .page { padding: 0; max-width: none }
  .filters { display: none }
  .state { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); gap: 18px }
  .state, .finding { break-inside: avoid }
  .slide-title { break-after: avoid }
  .what { font-size: 11.5pt }
}
`
