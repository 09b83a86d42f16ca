/** Controls that no reader sees, other than line breaks and tabs. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFEFF\uFFF9-\uFFFB]/g
/** Turn the direction of all that follows, so that a text reads otherwise than it is written. Marks of one place (U+200E, U+200F) stay. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g
/** Take no room and join or part nothing that a reader would see. */
const NOTHING = /[\u180E\u200B\u2060-\u2064\u115F\u1160\u3164\uFFA0]/g
/** Break lines in some programs only. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g

/** A text without what cannot be seen and may do harm; its line breaks are all alike. */
export function cleanText(text: string): string {
  return text
    .replaceAll(BREAKS, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(DIRECTIONS, '')
    .replaceAll(NOTHING, '')
    .toWellFormed()
}
