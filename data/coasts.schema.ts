import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

/** Longitude and latitude in degrees, east and north positive. */
const place = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)])

/** `-9.5 38.8, -9.2 38.7, -9.2 38.4` => `[[-9.5, 38.8], [-9.2, 38.7], [-9.2, 38.4]]`; a closed ring, the last place is joined to the first. */
const outline = z
  .string()
  .regex(/^-?[\d.]+ -?[\d.]+(, -?[\d.]+ -?[\d.]+)*$/, 'expected places such as "-9.5 38.8, -9.2 38.7", longitude first')
  .transform(places => places.split(', ').map(pair => pair.split(' ').map(Number)))
  .pipe(z.array(place).min(3, 'a ring has three places or more'))

const schema = defineData(({ name }) => {
  const coast = z.strictObject({ name, outline })
  return z.strictObject({
    /** The outlines are our own work. */
    source: z.literal('judgement'),
    land: z.array(coast).min(1),
    lakes: z.array(coast),
    islands: z.array(coast),
  })
})

export default schema
export type Coasts = DataOf<typeof schema>
export type Coast = Coasts['land'][number]
