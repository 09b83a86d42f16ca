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
  // Slidev loads beforehand what a slide seems to name as a picture: `src="…"`, `image='…'`, `url(…)`.
  [/(?<=\b(?:src|image))=(?=\s*["'])|(?<=\burl)\(/gi, '\\$&'],
  // `:smile:`, `::slot::`.
  [/(?<![\p{L}\p{N}]):(?=[\p{L}:])/gu, '\\:'],
  // What looks like an address or a file's name would become a link: `https://…`, `slides.md`, `me@home.org`.
  [/(?<=mailto):|:(?=\/\/)/gi, '\\:'],
  [/\/(?=\/)|(?<=\/)\//g, '\\/'],
  [/(?<=\S)\.(?=\p{L}{2})/gu, '\\.'],
  [/(?<=\S)@(?=\S)/g, '\\@'],
  // Slidev takes `<Tweet` for a request to load a remote script wherever it stands, so a backslash before it is not enough.
  [/</g, '&lt;'],
  // `-->` ends the notes.
  [/(?<=[-!])>|^>/g, '&gt;'],
  // A title may end with `#`.
  [/(?<=^|\s)#/g, '\\#'],
  // A list, a rule, the line under a heading.
  [/^(?:[+-](?=\s|$)|[-=](?=[-=]))/g, '\\$&'],
  [/^(\d{1,9})([.)])(?=\s|$)/g, '$1\\$2'],
  // Vue takes two braces for an expression, and `\{\{` are two braces for it.
  [/(?:\\\{){2,}/g, '<span v-pre>$&</span>'],
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
  return isClassLike(was)
    ? text.replaceAll(/\\\[|(?<=[-:])\(/g, '<span>$&</span>')
    : text
}

/** Text as Markdown of one line, that reads as it is written here. It may stand at the start of a line. */
export function escapeText(text: string): string {
  return partBrackets(RULES.reduce((escaped, [pattern, replacement]) => escaped.replaceAll(pattern, replacement), text), text)
}

/** Text for an element's attribute, in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What a fence or backticks around it do not keep others from reading in code; then it is written as HTML. */
const READ_IN_CODE = /<(?:Tweet|BlueSky)\b|\{monaco|^\s*`{3}|-->|\[click|!\[|\b(?:src|image)=["']|\burl\(/im

export function needsHtml(code: string): boolean {
  return READ_IN_CODE.test(code) || isClassLike(code)
}

/** Code as the content of an HTML element that Vue leaves alone. */
export function escapeCode(code: string): string {
  return code
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('`', '&#96;')
    .replaceAll(/^-/gm, '&#45;')
    .replaceAll('=', '&#61;')
    .replaceAll('{', '&#123;')
    // Slidev's `v-drag` is found in any HTML.
    .replaceAll(/(?<=v-?dra)g/gi, letter => `&#${letter.charCodeAt(0)};`)
    .replaceAll(/[[(]/g, '<span>$&</span>')
}
