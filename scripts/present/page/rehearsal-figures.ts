interface Told {
  planned?: number
  taken: number
}

/** How much longer than planned a slide took, in seconds; 0 where it did not, or nothing was planned. */
export function overPlan({ planned, taken }: Told): number {
  return planned === undefined ? 0 : Math.max(0, taken - planned)
}

/** The three that took most over their plan, the worst first; what is less than a breath is none. */
export function worstSlides<Of extends Told>(slides: readonly Of[]): Of[] {
  return slides
    .filter(slide => overPlan(slide) >= 5)
    .sort((a, b) => overPlan(b) - overPlan(a))
    .slice(0, 3)
}

/** Even times up to the longest, five at the most, in seconds. */
export function ticksOf(longest: number): number[] {
  const step = [5, 15, 30, 60, 120, 300, 600, 1800].find(one => longest / one <= 5) ?? 3600
  return Array.from({ length: Math.floor(longest / step) }, (_, index) => (index + 1) * step)
}
