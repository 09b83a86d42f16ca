// All that makes files, and the large libraries with it: loaded while a browser starts or a site is built.
export { openStage } from '../stage/stage.ts'
export { checkPdf } from './check-pdf.ts'
export { makeContactSheet } from './contact-sheet.ts'
export { makeHandout } from './handout.ts'
export { makePdf } from './pdf.ts'
export { pictureName, takePictures } from './png.ts'
