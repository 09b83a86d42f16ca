// All that makes files, and the large libraries with it: loaded while a site is built or a browser starts.
export { finishPrint } from './finish-print.ts'
export { makeFiles } from './make-files.ts'
