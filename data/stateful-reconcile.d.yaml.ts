import type { StatefulReconcile } from './stateful-reconcile.schema.ts'

declare const data: StatefulReconcile
export default data
