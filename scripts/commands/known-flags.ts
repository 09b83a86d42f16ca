import type { ArgsDef } from 'citty'
import { DeckError } from '../error.ts'

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** citty takes any flag for granted; a flag that is misspelt would be one that does nothing. */
export function refuseUnknownFlags(given: readonly string[], known: ArgsDef): void {
  const names = Object.entries(known)
    .filter(([, { type }]) => type !== 'positional')
    .flatMap(([name, definition]) => {
      const alias = 'alias' in definition ? (definition.alias ?? []) : []
      return [kebab(name), ...[alias].flat()]
    })
  for (const flag of given) {
    if (flag === '--') return
    if (!/^-\D/.test(flag)) continue
    const name = kebab(flag.replace(/^-+/, '').replace(/=.*$/s, ''))
    if (!names.includes(name) && !names.includes(name.replace(/^no-/, '')) && name !== 'help')
      throw new DeckError('usage', `unknown flag ${flag}; there are ${names.map(one => `--${one}`).join(' ')}`)
  }
}

/** The number a flag was given. */
export function numberOf(flag: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined
  const number = Number(given)
  if (given.trim() === '' || !Number.isFinite(number) || number < least)
    throw new DeckError('usage', `--${flag} ${given}: must be a number, at least ${least}`)
  return number
}
