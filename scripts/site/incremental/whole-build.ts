/** A deck has something that only a whole build can hold; its message says what. */
export class WholeBuild extends Error {
  override name = 'WholeBuild'
}
