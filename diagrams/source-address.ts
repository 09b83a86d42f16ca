/** An address as it is shown, and where it leads; nowhere where it is words. */
export interface SourceAddress {
  shown: string
  href?: string
}

const IN_REPOSITORY = /^([\w.-]+\/[\w.-]+)(?:@([\w.-]+))?:(.+)$/
const COMMIT = /^@([\w.-]+)(?::(.+))?$/
const REPOSITORY = /^([\w.-]+\/[\w.-]+)@([\w.-]+)$/
const WEB = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/

const inRepository = (repository: string, commit: string, path?: string): string =>
  `https://github.com/${repository}/${path === undefined ? `tree/${commit}` : `blob/${commit}/${path}`}`

/**
 * What a source's `where` leads to, address by address: what follows a comma stays in the repository, at the commit, of what came before.
 * `addressesOf('clastix/kamaji@68764be:README.md, docs')` => two, the second https://github.com/clastix/kamaji/blob/68764be/docs
 */
export function addressesOf(where: string): SourceAddress[] {
  let repository = ''
  let commit = 'HEAD'
  return where.split(', ').map(shown => {
    const whole = IN_REPOSITORY.exec(shown) ?? REPOSITORY.exec(shown)
    if (whole) {
      repository = whole[1] ?? ''
      commit = whole[2] ?? 'HEAD'
      return { shown, href: inRepository(repository, commit, whole[3]) }
    }
    const next = COMMIT.exec(shown)
    if (next && repository !== '') {
      commit = next[1] ?? 'HEAD'
      return { shown, href: inRepository(repository, commit, next[2]) }
    }
    if (repository !== '' && !shown.includes(' ')) return { shown, href: inRepository(repository, commit, shown) }
    return WEB.test(shown) ? { shown, href: `https://${shown}` } : { shown }
  })
}

/** Where an address may go on in the next line: after each `/`, nowhere else. */
export function addressParts(shown: string): string[] {
  return shown.split(/(?<=\/)/)
}

/** The anchor of a source's entry in the list of sources: `sourceAnchor('kamaji')` => `source-kamaji`. */
export function sourceAnchor(key: string): string {
  return `source-${key}`
}

/**
 * A source's few words at the foot of a slide, and the address that stands at their end, if one does.
 * `addressIn('Telfer, youtu.be/m6o', 'youtu.be/m6o')` => `{ words: 'Telfer', gap: ', ', address: { shown: 'youtu.be/m6o', href: 'https://youtu.be/m6o' } }`
 */
export function addressIn(short: string, where: string): { words: string; gap: string; address?: SourceAddress } {
  const address = addressesOf(where).find(({ shown, href }) => href !== undefined && short.endsWith(`, ${shown}`))
  if (address === undefined) return { words: short, gap: '' }
  return { words: short.slice(0, -address.shown.length - 2), gap: ', ', address }
}
