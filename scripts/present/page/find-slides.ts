/** The slides that an asked number or some words of a title mean: the number first, then those with all words. */
export function findSlides<Of extends { no: number; title: string }>(slides: readonly Of[], asked: string): Of[] {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...slides]
  const number = Number(asked)
  const exact = slides.filter(({ no }) => no === number)
  const others = slides.filter(
    slide => !exact.includes(slide) && words.every(word => plain(`${slide.no} ${slide.title}`).includes(word)),
  )
  return [...exact, ...others]
}

/** Without case and accents, as one types in a hurry. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
