/** A deck has something that only a whole build can hold; its message says what. */
export class WholeBuild extends Error {
  override name = 'WholeBuild'
}

/** The shell was built for other settings; another shell may be the deck's. */
export class OtherSettings extends WholeBuild {}
