// Schemas come from the deck command; elsewhere this would be `slidev-deck/data`.
export type { DataOf, Plural } from '../scripts/data/define.ts'
export { defineData } from '../scripts/data/define.ts'
export { gapsOf } from '../scripts/data/gaps.ts'
