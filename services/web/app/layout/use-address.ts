// What a page reads of its address. What it cannot mean is left out, and told to whoever says so (`UnreadNote`).
import { useEffect, useMemo } from 'react'
import { type PageSearch, usePageSearch } from './use-page-search.ts'

/** By the name in the address, which texts it may hold. What is not here is the page's own affair. */
export type Reads = Readonly<Record<string, (text: string) => boolean>>

export const oneOf =
  (texts: Iterable<string>) =>
  (text: string): boolean =>
    new Set(texts).has(text)

/** Names whose text is none that they may hold; an empty text is as none at all. */
export const unreadIn = (search: PageSearch, reads: Reads): string[] =>
  Object.entries(reads).flatMap(([name, isKnown]) => {
    const text = search[name]
    return text === undefined || text === '' || isKnown(text) ? [] : [name]
  })

/** All but those. */
export function readIn(search: PageSearch, reads: Reads): PageSearch {
  const unread = new Set(unreadIn(search, reads))
  return Object.fromEntries(Object.entries(search).filter(([name]) => !unread.has(name)))
}

const mounted = new Set<{ readonly reads: Reads }>()
const listeners = new Set<() => void>()

/** Of all that is on the page now. */
export const readsOfPage = (): readonly Reads[] => [...mounted].map(({ reads }) => reads)

/** Called when that changes. Returns what ends it. */
export function onReads(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

const tellAll = (): void => {
  for (const tell of listeners) tell()
}

/** `reads` stands outside of the component, or is kept by it. The same object until the address changes. */
export function useAddress(reads: Reads): PageSearch {
  const search = usePageSearch()
  useEffect(() => {
    const here = { reads }
    mounted.add(here)
    tellAll()
    return () => {
      mounted.delete(here)
      tellAll()
    }
  }, [reads])
  return useMemo(() => readIn(search, reads), [search, reads])
}
