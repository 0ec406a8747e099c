// The filters of the list of renewals, as they stand in the address, and what is asked of the API for them.
import type { Sent } from '@rung/client'
import { EVERYBODY } from '../../controls/everybody.ts'
import type { PageSearch } from '../../layout/use-page-search.ts'

type Query = NonNullable<Sent<'get', '/v1/renewals'>['query']>

const PAGE = 100
const SORTS = ['risk', 'arr_at_risk', 'due_on'] as const
const BANDS = ['healthy', 'watch', 'at_risk', 'unknown'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find(value => value === text)

/** Undefined: everybody's, which other lists write into the address. */
export const csmIn = (csm: string | undefined): string | undefined => (csm === EVERYBODY ? undefined : csm)

/** What the address cannot mean is left out. */
export function readRenewalQuery({ sort, band, csm, segment, from, to, cursor }: PageSearch): Query {
  const day = (text: string | undefined): string | undefined =>
    text !== undefined && DAY.test(text) ? text : undefined
  return {
    limit: PAGE,
    cursor,
    csm: csmIn(csm),
    segment,
    from: day(from),
    to: day(to),
    band: oneOf(BANDS, band),
    sort: oneOf(SORTS, sort) ?? 'arr_at_risk',
  }
}
