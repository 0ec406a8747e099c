// The filters of the address, and as a query of the API for the day that is shown.
import { format } from 'date-fns'
import { useCallback, useMemo } from 'react'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useAddress } from '../../layout/use-address.ts'
import { type AccountFilters, queryOf, READS, READS_OF_PAST, readFilters } from './accounts-search.ts'

/** What the address says of the list, on the day shown. */
export function useListAddress() {
  const { asOf } = useTimeTravel()
  return useAddress(asOf === undefined ? READS : READS_OF_PAST)
}

export function usePortfolioQuery() {
  const search = useListAddress()
  const { asOf, knownAt } = useTimeTravel()
  const filters = useMemo(() => readFilters(search), [search])
  const query = useCallback(
    (of: AccountFilters): object => ({
      ...queryOf(of, asOf ?? format(new Date(), 'yyyy-MM-dd')),
      ...(asOf === undefined ? {} : { asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
    }),
    [asOf, knownAt],
  )
  return { search, filters, query }
}
