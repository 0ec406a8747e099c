// A page's filters, sort and tab, as they stand in the address: read, and changed without losing the rest.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type PageSearch = Readonly<Record<string, string | undefined>>

/** Every value as text; what is no text or number is left out. The same object until the address changes. */
export function usePageSearch(): PageSearch {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(search)
          .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
          .map(([name, value]) => [name, String(value)]),
      ),
    [search],
  )
}

/** Sets some; undefined takes one out. `replaces`: no entry of its own in the history, as while somebody types. */
export function useSetPageSearch() {
  const navigate = useNavigate()
  return useCallback(
    (changes: PageSearch, { replaces = false }: { replaces?: boolean } = {}) =>
      navigate({
        to: '.',
        search: (former: Record<string, unknown>) => ({ ...former, ...changes }) as never,
        replace: replaces,
        resetScroll: false,
      }),
    [navigate],
  )
}
