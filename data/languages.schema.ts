import { z } from 'zod'
import { defineData } from './define.ts'

export default defineData(() =>
  z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'expected the code of a language, such as en or it'))
    .min(1)
    .refine(codes => new Set(codes).size === codes.length, { error: 'names a language twice' }),
)
