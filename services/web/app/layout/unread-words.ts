// What of an address cannot be meant, in words.
import { TIMES } from './time-travel.ts'
import { type Reads, unreadIn } from './use-address.ts'
import type { PageSearch } from './use-page-search.ts'

export type Unread = {
  /** What is to be taken out of the address. */
  readonly names: readonly string[]
  readonly sentences: readonly string[]
}

export function unreadSentences(search: PageSearch, reads: readonly Reads[]): Unread {
  const times = (['asOf', 'knownAt'] as const).filter(name => search[name] !== undefined)
  const wrong = times.filter(name => !TIMES[name](search[name]))
  const unread = [...new Set(reads.flatMap(each => unreadIn(search, each)))]
  return {
    names: [...(wrong.length === 0 ? [] : times), ...unread],
    sentences: [
      ...(wrong.length === 0
        ? []
        : [`${inAddress(search, wrong)} ${isOrAre(wrong)} no day of the calendar: you see today.`]),
      ...(unread.length === 0
        ? []
        : [
            `${inAddress(search, unread)} ${unread.length === 1 ? 'means' : 'mean'} nothing here, and ${isOrAre(unread)} left out.`,
          ]),
    ],
  }
}

const isOrAre = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are')

/** `“band=red” and “sort=size” in the address` */
function inAddress(search: PageSearch, names: readonly string[]): string {
  const parts = names.map(name => `“${name}=${search[name]}”`)
  return `${[parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ')} in the address`
}
