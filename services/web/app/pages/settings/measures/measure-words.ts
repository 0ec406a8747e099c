// A measure as a sentence: what of which events, over which days.
import type { Answer } from '@rung/client'
import { plural } from '../../../controls/format.ts'

type Metric = Answer<'get', '/v1/metrics'>['data'][number]

const WHAT: Readonly<Record<Metric['aggregation']['kind'], string>> = {
  count: 'How often',
  unique_users: 'By how many people',
  unique_days: 'On how many days',
  sum: 'The sum',
  last: 'The newest value',
}

export function measureWords({
  filter,
  aggregation,
  windowDays,
}: Pick<Metric, 'filter' | 'aggregation' | 'windowDays'>): string {
  const property = 'property' in aggregation ? ` of ${aggregation.property}` : ''
  const events = filter.events === null ? 'anything is done' : `${filter.events.join(' or ')} is done`
  return `${WHAT[aggregation.kind]}${property} ${events}, in ${plural(windowDays, 'day')}`
}
