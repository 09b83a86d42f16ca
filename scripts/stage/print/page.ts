// The entry of what runs in the page before it is printed: it is bundled with what it imports.
export { prepare } from './prepare.ts'
export { readFonts, useStaticFaces } from './read-fonts.ts'
