import { z } from 'zod'

const place = z
  .strictObject({
    file: z.string().optional().describe('Relative to the folder that the command was called in, with slashes.'),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional(),
    slide: z.int().min(1).optional(),
    click: z.int().min(0).optional().describe('0 is the slide before its first click.'),
  })
  .describe('Where it is, as far as that is known.')

const finding = z.strictObject({
  rule: z.string().describe('deck check --rules lists them.'),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  help: z.string().describe('What to do about it.'),
  subject: z.string().describe('What it is about; with rule and slide it tells findings apart.'),
  place,
  related: place.optional().describe('The other side of it, in another edition.'),
  measure: z.string().optional(),
  limit: z.string().optional(),
  box: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .optional()
    .describe('On the slide, in CSS pixels of the canvas.'),
  scheme: z.enum(['light', 'dark']).optional().describe('Set where it is seen in one of the two only.'),
})

const counts = { errors: z.int().min(0), warnings: z.int().min(0) }

/** What `deck check --format json` writes. */
export const reportSchema = z
  .strictObject({
    ...counts,
    decks: z.array(
      z.strictObject({
        entry: z.string(),
        title: z.string(),
        language: z.string(),
        slides: z.int().min(0),
        states: z.int().min(0).describe('How many click states were looked at.'),
        isSeen: z.boolean().optional().describe('Whether it could be opened in a browser; absent where no rule asked.'),
        ...counts,
        findings: z.array(finding),
        silenced: z.array(finding.extend({ reason: z.string() })),
      }),
    ),
  })
  .meta({ title: 'Report of deck check' })
