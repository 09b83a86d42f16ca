import type { Model, Shape } from './tenancy.ts'
import { hosted, own } from './tenancy-large-apart.ts'
import { capsule, namespaces, virtual } from './tenancy-large-shared.ts'
import { LARGE_LEAST_HEIGHT } from './tenancy-large-sizes.ts'

const DRAWINGS: Record<Model, (height: number) => Shape[]> = { namespaces, capsule, virtual, hosted, own }

/**
 * The large drawing of a model, from 0 0 to 556 and `height`: what the small one shows, with its words.
 *
 * @throws RangeError when `height` leaves no room for the pods.
 */
export function largeDrawing(model: Model, height: number): Shape[] {
  if (height < LARGE_LEAST_HEIGHT)
    throw new RangeError(`a large drawing is ${LARGE_LEAST_HEIGHT} high at least, not ${height}`)
  return DRAWINGS[model](height)
}
