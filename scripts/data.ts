// What the schemas of a deck's `data/` are written with: `import { defineData } from 'slidev-deck/data'`.
export type { DataOf, DataSchema, Plural } from './data/define.ts'
export { defineData } from './data/define.ts'
export { gapsOf } from './data/gaps.ts'
