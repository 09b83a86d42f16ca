/** Five stations from top to bottom, an answer beside each, and the line that runs on, hollow, out of the slide. */
export const HOME = {
  x: 93,
  first: 226,
  pitch: 88,
  radius: 21,
  line: 12,
  /** Between a station's edge and the line. */
  gap: 6,
  name: 136,
  answer: 458.7,
  exit: { y: 630, radius: 32, stroke: 3.5 },
  /** Between the two rails of the way out. */
  gauge: 9,
} as const

export function homeRow(index: number): number {
  return HOME.first + index * HOME.pitch
}

/** The two rails of the way out: from under the last station down and to the right edge. */
export function exitRails(count: number): string[] {
  const top = homeRow(count - 1) + HOME.radius + HOME.gap
  return [-HOME.gauge / 2, HOME.gauge / 2].map(offset => {
    const bend = HOME.exit.radius - offset
    const x = HOME.x + offset
    const y = HOME.exit.y - offset
    return `M${x} ${top} V${y - bend} A${bend} ${bend} 0 0 0 ${x + bend} ${y} H1300`
  })
}
