/*
 * An article is somebody else's text, and a slide is a program: Markdown, HTML and a Vue template in one. What is written here
 * reads as the text and does nothing else. Each rule names who would otherwise take the letters for its own.
 */

type Rule = readonly [pattern: RegExp, replacement: string]

/** In this order: no rule's pattern finds what an earlier one has written. */
const RULES: readonly Rule[] = [
  // Markdown's marks, KaTeX's `$`, the notes' `[click]`, MDC's `{`.
  [/[\\`*[\]$~{]/g, '\\$&'],
  // `snake_case` is no emphasis.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  // `&copy;` would be read as a sign.
  [/&(?=#|\w+;)/g, '\\&'],
  // `{monaco` anywhere in a deck loads an editor.
  [/(?<=\{)m(?=onaco)/g, '&#109;'],
  // Slidev loads beforehand what a slide seems to name as a picture: `src="…"`, `image='…'`, `url(…)`.
  [/(?<=\b(?:src|image))=(?=\s*["'])|(?<=url)\(/gi, '\\$&'],
  // Slidev sets type: `--force` would have a dash, `(c)` be a sign, `...` one letter, `????` three.
  [/-(?=-)|(?<=-)-/g, '\\-'],
  [/\.(?=\.)|(?<=\.)\./g, '\\.'],
  [/\((?=(?:c|r|tm)\))/gi, '\\('],
  [/\+(?=-)/g, '\\+'],
  [/,(?=,)|(?<=,),/g, '\\,'],
  [/[?!](?=[?!]{3})/g, '\\$&'],
  // Slidev's `v-drag` is found in any line.
  [/(?<=v)-(?=drag)/gi, '\\-'],
  // `:smile:`, `::slot::`.
  [/(?<![\p{L}\p{N}]):(?=[\p{L}:])/gu, '\\:'],
  // An address would become a link: `https://…`, `//…`, `me@home.org`.
  [/\/(?=\/)|(?<=\/)\//g, '\\/'],
  [/(?<=\S)@(?=\S)/g, '\\@'],
  // Slidev takes `<Tweet` for a request to load a remote script wherever it stands, so a backslash before it is not enough.
  [/</g, '&lt;'],
  // `-->` ends the notes.
  [/(?<=[-!])>|^>/g, '&gt;'],
  // A title may end with `#`.
  [/(?<=^|\s)#/g, '\\#'],
  // Vue takes two braces for an expression, and `\{\{` are two braces for it.
  [/(?:\\\{){2,}/g, '<span v-pre>$&</span>'],
]

/** At the start of a line: a list, the line under a heading. */
const LINE_RULES: readonly Rule[] = [
  [/^(?:[+-](?=\s|$)|=(?==))/g, '\\$&'],
  [/^(\d{1,9})([.)])(?=\s|$)/g, '$1\\$2'],
]

/**
 * UnoCSS takes what looks like a class with a value (`bg-[url(x)]`, `[a:b]`) for one wherever it stands, and writes styles from it
 * that can break the build; and it spreads what looks like a group, `is:(one two)`, into other words.
 */
const CLASS_LIKE = /[-:]\[|\[[^\]\s]*[:=(&]|\][:-]|[-:]\(/

export function isClassLike(text: string): boolean {
  return CLASS_LIKE.test(text)
}

/** An element of its own parts a bracket from the letters that make a class of it. */
function partBrackets(text: string, was: string): string {
  return isClassLike(was) ? text.replaceAll(/\\\[|(?<=[-:])\\?\(/g, '<span>$&</span>') : text
}

function apply(rules: readonly Rule[], text: string): string {
  return rules.reduce((escaped, [pattern, replacement]) => escaped.replaceAll(pattern, replacement), text)
}

/** Text as Markdown of one line, that reads as it is written here; at the line's start or further on in it. */
export function escapeText(text: string, startsLine: boolean): string {
  return partBrackets(apply(startsLine ? [...RULES, ...LINE_RULES] : RULES, text), text)
}

/** Slidev's `v-drag` is found in any HTML; the last letter as a number is the same letter to everybody else. */
function hideDrag(html: string): string {
  return html.replaceAll(/(?<=v-?dra)g/gi, letter => `&#${letter.charCodeAt(0)};`)
}

/** Text for an element's attribute, in double quotes. */
export function escapeAttribute(text: string): string {
  return hideDrag(
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
}

/** What a fence or backticks around it do not keep others from reading in code; then it is written as HTML. */
const READ_IN_CODE = /<(?:Tweet|BlueSky)\b|<!--|v-?drag|\{monaco|^\s*`{3}|-->|\[click|!\[|\b(?:src|image)=["']|url\(/im

export function needsHtml(code: string): boolean {
  return READ_IN_CODE.test(code) || isClassLike(code)
}

/** Code as the content of an HTML element that Vue leaves alone. */
export function escapeCode(code: string): string {
  return hideDrag(
    code
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('`', '&#96;')
      .replaceAll(/^-/gm, '&#45;')
      .replaceAll('=', '&#61;')
      .replaceAll('{', '&#123;')
      .replaceAll(/[[(]/g, '<span>$&</span>'),
  )
}
