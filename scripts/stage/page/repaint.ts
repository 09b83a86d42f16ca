/**
 * Has all of the page painted anew. Where the colour of letters was changed and set back between two pictures,
 * Chromium 156 keeps empty tiles (256 pixels square) of the time between, also over later frames; a change of opacity drops them.
 */
export async function repaint(): Promise<void> {
  const painted = async (): Promise<void> =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  const { style } = document.body
  const before = style.opacity
  style.opacity = '0.99'
  await painted()
  style.opacity = before
  await painted()
}
