import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

/** Longitude and latitude in degrees, east and north positive. */
const place = z.tuple([
  z.number().min(-180).max(180),
  z.number().min(-85).max(85),
])

const schema = defineData(({ name }) => {
  const coast = z.strictObject({
    name,
    /** A closed ring; the last place is joined to the first. */
    outline: z.array(place).min(3),
  })
  return z.strictObject({
    land: z.array(coast).min(1),
    lakes: z.array(coast),
    islands: z.array(coast),
  })
})

export default schema
export type Coasts = DataOf<typeof schema>
export type Coast = Coasts['land'][number]
