// How to recognise a person in a text that is not theirs: by full name, e-mail address, or an id that nobody else can mean.
import { ACCOUNTS_POLICY } from '../policy.ts'

export type Mention = {
  /** For PostgreSQL, to be matched without regard to case. */
  readonly pattern: string
  readonly isIn: (text: string) => boolean
}

export type Called = {
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  /** The caller's ids of them, and those they have in the product. */
  readonly ids: readonly string[]
}

/**
 * Null when nothing they are called is telling: a first name alone, or an id such as `17`, stands in texts that are not
 * about them. Between the words of a name may stand anything but letters and digits.
 *
 * @example 'Mia Sturm', 'mia@acme.example', ids 'u1' // finds "Call mia.sturm", not "u1 is down"
 */
export function mentionOf({ names, addresses, ids }: Called): Mention | null {
  const sample = [
    ...names.filter(name => /\S\s+\S/.test(name) && name.length >= ACCOUNTS_POLICY.distinctNameCharacters),
    ...addresses,
    ...ids.filter(
      id => id.includes('@') || (id.length >= ACCOUNTS_POLICY.distinctIdCharacters && /\d/.test(id)),
    ),
  ]
  if (sample.length === 0) return null
  const words = sample.map(text => text.trim().split(/\s+/))
  const alternatives = (between: string, quoted: (word: string) => string) =>
    words.map(parts => parts.map(quoted).join(between)).join('|')
  const forPostgres = alternatives('[^[:alnum:]]+', word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
  const forUs = alternatives('[^\\p{L}\\p{N}]+', word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const here = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forUs})(?![\\p{L}\\p{N}])`, 'iu')
  return {
    pattern: `(?<![[:alnum:]])(?:${forPostgres})(?![[:alnum:]])`,
    isIn: text => here.test(text),
  }
}
