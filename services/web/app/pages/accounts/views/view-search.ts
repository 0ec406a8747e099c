// A view as text, and back: what stands in the address of a page but its place in the list and the day shown.
import type { PageSearch } from '../../../layout/use-page-search.ts'

/** Of where one is, not of what one looks at. */
const NOT_KEPT: readonly string[] = ['cursor', 'view', 'asOf', 'knownAt']

/** By name, so that the same filters are the same text, in whatever order they were chosen. */
export function textOf(search: PageSearch): string {
  const kept = Object.entries(search)
    .filter(([name, value]) => value !== undefined && !NOT_KEPT.includes(name))
    .map(([name, value]): [string, string] => [name, value ?? ''])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return new URLSearchParams(kept).toString()
}

export const searchOf = (text: string): PageSearch => Object.fromEntries(new URLSearchParams(text))

/** The same filters, however they were written. */
export const isSame = (text: string, search: PageSearch): boolean => textOf(searchOf(text)) === textOf(search)
