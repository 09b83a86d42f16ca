import type { Presenter } from './presenter.schema.ts'

declare const data: Presenter
export default data
