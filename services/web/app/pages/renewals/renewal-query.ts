// The filters of the list of renewals, as they stand in the address, and what is asked of the API for them.
import type { Sent } from '@rung/client'
import { EVERYBODY } from '../../controls/everybody.ts'
import { TIMES } from '../../layout/time-travel.ts'
import { oneOf, type Reads } from '../../layout/use-address.ts'
import type { PageSearch } from '../../layout/use-page-search.ts'

type Query = NonNullable<Sent<'get', '/v1/renewals'>['query']>

const PAGE = 100
const SORTS = ['risk', 'arr_at_risk', 'due_on'] as const
const BANDS = ['healthy', 'watch', 'at_risk', 'unknown'] as const

/** What the address may say, beside names that anybody may have given. */
export const READS: Reads = { sort: oneOf(SORTS), band: oneOf(BANDS), from: TIMES.asOf, to: TIMES.asOf }

/** Undefined: everybody's, which other lists write into the address. */
export const csmIn = (csm: string | undefined): string | undefined => (csm === EVERYBODY ? undefined : csm)

/** Of an address read by `READS`. */
export function readRenewalQuery({ sort, band, csm, segment, from, to, cursor }: PageSearch): Query {
  return {
    limit: PAGE,
    cursor,
    csm: csmIn(csm),
    segment,
    from: from || undefined,
    to: to || undefined,
    band: BANDS.find(value => value === band),
    sort: SORTS.find(value => value === sort) ?? 'arr_at_risk',
  }
}
