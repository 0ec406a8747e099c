// The filters of the address, and as a query of the API for the day that is shown.
import { format } from 'date-fns'
import { useCallback, useMemo } from 'react'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { usePageSearch } from '../../layout/use-page-search.ts'
import { type AccountFilters, queryOf, readFilters } from './accounts-search.ts'

export function usePortfolioQuery() {
  const search = usePageSearch()
  const { asOf, knownAt } = useTimeTravel()
  const isPast = asOf !== undefined || knownAt !== undefined
  const filters = useMemo(() => {
    const { contradiction, ...rest } = readFilters(search)
    // the API knows of no past day which views disagreed
    return contradiction === undefined || isPast ? rest : { ...rest, contradiction }
  }, [search, isPast])
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
