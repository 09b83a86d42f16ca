/** `1 error`, `2 errors` */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** As many as one reads at a glance. */
const LISTED = 8

/** `2, 3, 5`; of many the first, and how many more there are. */
export function listSlides(slides: readonly number[]): string {
  const shown = slides.slice(0, LISTED).join(', ')
  return slides.length > LISTED ? `${shown} and ${slides.length - LISTED} more` : shown
}
