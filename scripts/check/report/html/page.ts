import type { CheckResult } from '../../check-decks.ts'
import type { StatePicture } from '../../inspect-stage.ts'
import type { NumberedFinding, ReportedState } from './states.ts'
import { reportFaces } from '../../../face.ts'
import { compressPng } from '../../../picture/compress.ts'
import { bySlide, counted, lookedAt, shownFile, weights } from '../summary.ts'
import { escapeHtml, proseHtml } from './escape.ts'
import { filtersHtml, filtersStyle } from './filters.ts'
import { statesOf } from './states.ts'
import { STYLE } from './style.ts'

/** So that a report of fifty states stays under ten megabytes, a third of which is how pictures are written into a page. */
const MOST_BYTES = 140_000

/** When and in which colours a slide looks like this, as far as it has several looks. */
function stateName({ slide, click, scheme }: StatePicture, { clicks, findings }: CheckResult): string {
  return [
    `Slide ${slide}`,
    ...((clicks.get(slide) ?? 0) === 0 ? [] : [click === 0 ? 'before the first click' : `after click ${click}`]),
    ...(findings.some(finding => finding.scheme !== undefined) ? [`in ${scheme} colours`] : []),
  ].join(', ')
}

function percent(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(3))}%`
}

function frameHtml({ key, finding, frame }: NumberedFinding, { width, height }: CheckResult['canvas']): string {
  if (frame === undefined) return ''
  const { number, box } = frame
  const edges = [box.y < 16 && 'at-top', box.x < 16 && 'at-left'].filter(name => name !== false)
  const style = `left:${percent(box.x, width)};top:${percent(box.y, height)};width:${percent(box.width, width)};height:${percent(box.height, height)}`
  return `<a class="${['frame', ...edges].join(' ')}" id="frame-${key}" href="#finding-${key}" style="${style}" data-rule="${finding.rule}" data-severity="${finding.severity}" aria-label="${number}: ${escapeHtml(finding.message)}"><i aria-hidden="true">${number}</i></a>`
}

function findingHtml({ key, finding, frame }: NumberedFinding, { clicks }: CheckResult): string {
  const {
    rule,
    severity,
    message,
    measure,
    limit,
    help,
    place: { file, line, slide, click },
    scheme,
    related,
  } = finding
  const measures = [measure, limit]
    .filter(part => part !== undefined && part !== '')
    .map(part => escapeHtml(part ?? ''))
  const where = [
    ...(file === undefined
      ? []
      : [`<code>${escapeHtml(shownFile(file))}${line === undefined ? '' : `:${line}`}</code>`]),
    ...(related?.file === undefined
      ? []
      : [`<code>${escapeHtml(shownFile(related.file))}:${related.line ?? 1}</code>`]),
    ...(click === undefined || (clicks.get(slide ?? 0) ?? 0) === 0
      ? []
      : [click === 0 ? 'before the first click' : `click ${click}`]),
    ...(scheme === undefined ? [] : [`in ${scheme} colours only`]),
  ]
  const number = frame
    ? `<a class="number" href="#frame-${key}" aria-label="${frame.number}: show the place">${frame.number}</a>`
    : `<span class="number" aria-hidden="true">${severity === 'error' ? '×' : '!'}</span>`
  return `<li class="finding" id="finding-${key}" data-rule="${rule}" data-severity="${severity}">
    ${number}
    <p class="tags"><span class="severity">${
      severity === 'error' ? 'Error' : 'Warning'
    }</span><span class="rule">${rule}</span></p>
    <p class="what">${proseHtml(message.replaceAll(/\s*\n\s*/g, ' '))}</p>
    ${measures.length === 0 ? '' : `<p class="measure">${measures.join(', ')}</p>`}
    <p class="remedy">${proseHtml(help)}</p>
    <p class="where">${where.join(' · ')}</p>
  </li>`
}

function stateHtml({ picture, findings }: ReportedState, result: CheckResult): string {
  const { canvas } = result
  const name = picture && stateName(picture, result)
  const list = `<ol>${findings.map(finding => findingHtml(finding, result)).join('')}</ol>`
  if (picture === undefined) return `<div class="state words group">${list}</div>`
  const data = compressPng([picture.png], MOST_BYTES, { mayShrink: true }).toString('base64')
  return `<div class="state group">
    <figure>
      <div class="picture"><img src="data:image/png;base64,${data}" width="${canvas.width}" height="${canvas.height}" alt="${name}">${findings.map(finding => frameHtml(finding, canvas)).join('')}</div>
      <figcaption>${name}</figcaption>
    </figure>
    ${list}
  </div>`
}

function slideHtml(slide: number, states: readonly ReportedState[], result: CheckResult, heading: 'h2' | 'h3'): string {
  const title =
    slide === 0
      ? 'The deck'
      : `<span><i class="unseen">Slide </i>${slide}</span> ${escapeHtml(result.titles.get(slide) || 'Without a title')}`
  return `<section class="slide group"><${heading} class="slide-title">${title}</${heading}>${states.map(state => stateHtml(state, result)).join('')}</section>`
}

function deckHtml(
  result: CheckResult,
  slides: readonly { slide: number; states: readonly ReportedState[] }[],
  isOnly: boolean,
): string {
  const heading = isOnly ? '' : `<h2>${escapeHtml(result.title || shownFile(result.entry))}</h2>`
  return `<section class="deck group">${heading}${slides
    .map(({ slide, states }) => slideHtml(slide, states, result, isOnly ? 'h2' : 'h3'))
    .join('')}</section>`
}

function silencedHtml(results: readonly CheckResult[]): string {
  const all = results.flatMap(({ silenced }) => silenced)
  return all.length === 0
    ? ''
    : `<details class="silenced"><summary>${counted(all.length, 'finding')} silenced with a reason</summary><ul>${all
        .map(
          ({ finding: { rule, message, place }, reason }) =>
            `<li><b>${rule}</b> on slide ${place.slide}: <q>${escapeHtml(reason)}</q><br><span class="where">${proseHtml(message)} · <code>${escapeHtml(shownFile(place.file ?? ''))}:${place.line ?? 1}</code></span></li>`,
        )
        .join('')}</ul></details>`
}

const HELP = `<footer class="help"><p>Is a finding meant to be so? Give the reason in the slide’s frontmatter, and it is silent there:</p>
<pre><code>check: { overflow: 'the marquee is meant to leave the slide' }</code></pre></footer>`

/** Hovering a finding shows its frame, and the other way round. */
function pairingStyle(findings: readonly NumberedFinding[]): string {
  return findings
    .filter(({ frame }) => frame)
    .map(
      ({ key }) =>
        `.state:has(#finding-${key}:hover) #frame-${key} { background: color-mix(in srgb, var(--mark) 24%, transparent); z-index: 2 } .state:has(#frame-${key}:hover) #finding-${key} .what { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em }`,
    )
    .join('\n')
}

/**
 * One page that needs nothing but itself: each state on which something was found as a picture with the places framed,
 * beside it what is wrong and how to mend it. It can be filtered without a script, printed, and read aloud.
 */
export function htmlReport(results: readonly CheckResult[]): string {
  const all = results.flatMap(({ findings }) => findings)
  const { errors, warnings } = weights(all)
  const decks = results.map((result, index) => ({
    result,
    slides: bySlide(result.findings).map(({ slide, findings }) => ({
      slide,
      states: statesOf(findings, result, `${index}-${slide}`),
    })),
  }))
  const numbered = decks.flatMap(({ slides }) =>
    slides.flatMap(({ states }) => states.flatMap(({ findings }) => findings)),
  )
  const [first] = results
  const title = results.length === 1 && first ? first.title || shownFile(first.entry) : counted(results.length, 'deck')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check: ${escapeHtml(title)}</title>
<style>${reportFaces()}${STYLE}${filtersStyle(all)}${pairingStyle(numbered)}</style>
</head>
<body>
<div class="page">
<header class="masthead">
  <div>
    <p class="kind">What the check found</p>
    <h1>${escapeHtml(title)}</h1>
    ${results.map(result => `<p class="looked"><code>${escapeHtml(shownFile(result.entry))}</code> · ${lookedAt(result)}</p>`).join('')}
  </div>
  <dl class="counts">
    <div${errors > 0 ? ' class="has-errors"' : ''}><dt>${errors === 1 ? 'error' : 'errors'}</dt><dd>${errors}</dd></div>
    <div${warnings > 0 ? ' class="has-warnings"' : ''}><dt>${
      warnings === 1 ? 'warning' : 'warnings'
    }</dt><dd>${warnings}</dd></div>
  </dl>
</header>
${
  all.length === 0
    ? '<main><p class="clean">Nothing to mend.</p></main>'
    : `${filtersHtml(all)}<main>${decks.map(({ result, slides }) => deckHtml(result, slides, results.length === 1)).join('')}</main>`
}
${silencedHtml(results)}
${all.length === 0 ? '' : HELP}
</div>
</body>
</html>
`
}
