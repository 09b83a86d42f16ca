/** When slide `page` should be over: the sum of the budgets up to it, in seconds. `dueAt([30, 60, 90], 2)` => 90 */
export function dueAt(budgets: readonly number[], page: number): number {
  return budgets.slice(0, page).reduce((sum, seconds) => sum + seconds, 0)
}

/** `formatClock(95)` => `1:35` */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
