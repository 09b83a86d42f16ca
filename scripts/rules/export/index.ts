import type { RuleMeta } from '../../model/diagnostic.ts'

// What only an export finds: in the files that it makes, and in what the deck says while they are made.

export const pdfFile: RuleMeta = {
  id: 'pdf-file',
  severity: 'error',
  description: 'Whether a PDF that is about to be written holds what the deck has: read back from its very bytes.',
  help: 'Export again; if it stays, report it with the deck.',
}

export const pdfUntagged: RuleMeta = {
  id: 'pdf-untagged',
  severity: 'warning',
  description:
    'Whether each text of a deck, seen or for screen readers alone, is in a PDF’s structure tree, where they find it.',
  help: 'Hide it with aria-hidden if it says nothing; else report it with the deck.',
}

export const pdfNameless: RuleMeta = {
  id: 'pdf-nameless',
  severity: 'error',
  description: 'Whether each picture of a PDF has a text in its place (with --pdf-ua an error, else a warning).',
  help: 'Give it an alt, or role="img" and an aria-label; an empty alt if it says nothing.',
}

export const pdfConformance: RuleMeta = {
  id: 'pdf-conformance',
  severity: 'error',
  description:
    'Whether a PDF conforms to PDF/UA-1 as far as a machine can tell (with --pdf-ua an error, else a warning).',
  help: 'deck check FILE.pdf lists each place.',
}

export const pdfRasterised: RuleMeta = {
  id: 'pdf-rasterised',
  severity: 'warning',
  description: 'Whether each area of a PDF that is no picture is drawn as lines and areas, sharp at any size.',
  help: 'docs/pdf.md lists what Chromium draws as pixels, and what to take instead.',
}

export const drawnFont: RuleMeta = {
  id: 'drawn-font',
  severity: 'warning',
  description: 'Whether each font of the deck can be written into a PDF as a font.',
  help: 'Use a font whose file lies beside the deck or in a package.',
}

export const pdfLink: RuleMeta = {
  id: 'pdf-link',
  severity: 'warning',
  description: 'Whether each link on a slide leads somewhere from within a file.',
  help: 'Let it lead to a slide that is exported, or to an address of the web.',
}

export const consoleWarning: RuleMeta = {
  id: 'console-warning',
  severity: 'warning',
  description: 'What the browser writes into its console as a warning.',
  help: 'The console of the browser (F12) shows where it comes from.',
}

export const pptxEditable: RuleMeta = {
  id: 'pptx-editable',
  severity: 'warning',
  description: 'Whether all of a slide is in a PowerPoint file whose texts and shapes can be changed.',
  help: 'Take --format pptx, whose slides are pictures, where it has to look the same.',
}

export const htmlAlone: RuleMeta = {
  id: 'html-alone',
  severity: 'error',
  description: 'Whether a deck that is written as one page can do without any other file.',
  help: 'Leave that out, or give others the site: deck build.',
}

export const htmlNetwork: RuleMeta = {
  id: 'html-network',
  severity: 'warning',
  description: 'Whether a deck that is written as one page asks other machines for anything.',
  help: 'Keep a copy beside the deck and name that; fonts with `fonts: { provider: none }` and a package of the font.',
}
