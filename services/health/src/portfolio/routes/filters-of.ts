// The filters of a request as text, each null when it does not narrow: as a cursor carries them.
import { type Refusal, refuse } from '@rung/kernel'
import type { z } from 'zod'
import { RANGE_NAMES, type RangeName } from '../range-names.ts'
import type { PortfolioFilters } from '../storage/portfolio-filters.ts'
import type { summaryQuery } from './schema/query.ts'

type SummaryQuery = z.output<typeof summaryQuery>

export function filtersOf(input: SummaryQuery): PortfolioFilters | Refusal {
  const sent = (name: keyof SummaryQuery & keyof PortfolioFilters) => {
    const value = input[name]
    return value === undefined ? null : String(value)
  }
  for (const name of RANGE_NAMES) {
    const [least, most] = [input[`min${name}`], input[`max${name}`]]
    if (least !== undefined && most !== undefined && most < least) {
      return refuse('invalid', `is less than \`min${name}\``, {
        field: `max${name}`,
        fix: 'Give the larger one as the most.',
      })
    }
  }
  const { renewalFrom, renewalTo } = input
  if (renewalFrom !== undefined && renewalTo !== undefined && renewalTo <= renewalFrom) {
    return refuse('invalid', 'is not after `renewalFrom`', {
      field: 'renewalTo',
      fix: 'Give a later day: `renewalTo` itself is not in.',
    })
  }
  if (input.contradiction !== undefined && (input.asOf !== undefined || input.knownAt !== undefined)) {
    return refuse('invalid', 'narrows the list of now alone', {
      field: 'contradiction',
      fix: 'Leave it out, or leave out `asOf` and `knownAt`: GET /v1/contradictions takes them.',
    })
  }
  const ranges = RANGE_NAMES.flatMap(name => [
    [`min${name}`, sent(`min${name}`)],
    [`max${name}`, sent(`max${name}`)],
  ])
  return {
    name: sent('name'),
    band: sent('band'),
    state: sent('state'),
    segment: sent('segment'),
    csm: sent('csm'),
    parent: sent('parent'),
    paidBy: sent('paidBy'),
    provisional: sent('provisional'),
    flag: sent('flag'),
    contradiction: sent('contradiction'),
    mark: sent('mark'),
    renewalFrom: sent('renewalFrom'),
    renewalTo: sent('renewalTo'),
    ...(Object.fromEntries(ranges) as Record<`${'min' | 'max'}${RangeName}`, string | null>),
  }
}
