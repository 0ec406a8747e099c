// The one line of facts below an account's name.
import type { Answer } from '@rung/client'
import { differenceInCalendarMonths, parseISO } from 'date-fns'
import { formatDay, formatDaysFrom, formatMoney, plural } from '../../controls/format.ts'
import { inWords } from '../../controls/health-words.ts'

type Renewal = Pick<
  Answer<'get', '/v1/accounts/{id}/renewal-risk'>['renewals'][number],
  'dueOn' | 'arrMinor' | 'currency'
>

export type Contract = Pick<
  Answer<'get', '/v1/subscriptions'>['data'][number],
  'startsOn' | 'endsOn' | 'endedOn'
>

export type FactsToTell = {
  readonly segment: string | null
  readonly csm: string | null
  readonly renewals: readonly Renewal[]
  readonly contracts: readonly Contract[]
  readonly closedOn: string | null
  readonly today: string
}

/** `Mid market`, `48,000 EUR a year`, `renews 21 Dec, in 23 days`, `Amara`, `customer for 20 months`: what is known of it. */
export function accountFacts({ segment, csm, renewals, contracts, closedOn, today }: FactsToTell): string[] {
  return [
    segment === null ? '' : inWords(segment),
    ...moneyOf(renewals),
    renewalWords(renewals, today),
    csm === null ? 'nobody of ours looks after them' : csm,
    tenureWords(contracts, renewals.length > 0, today),
    closedOn === null ? '' : `left ${formatDay(closedOn)}`,
  ].filter(words => words !== '')
}

/** A year of what is due for renewal, one sum a currency. */
function moneyOf(renewals: readonly Renewal[]): string[] {
  const sums = new Map<string, number>()
  for (const { arrMinor, currency } of renewals) {
    if (arrMinor !== null && currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + arrMinor)
  }
  return [...sums].map(([currency, minor]) => `${formatMoney(minor, currency)} a year`)
}

function renewalWords(renewals: readonly Renewal[], today: string): string {
  const next = renewals.map(({ dueOn }) => dueOn).sort()[0]
  if (next === undefined) return 'no renewal is due'
  return `${next < today ? 'was to renew' : 'renews'} ${formatDay(next)}, ${formatDaysFrom(next, today)}`
}

/** What ended with nothing left to renew is over. */
function tenureWords(contracts: readonly Contract[], renews: boolean, today: string): string {
  const begun = contracts.filter(({ startsOn }) => startsOn !== null && startsOn <= today)
  const first = begun.map(({ startsOn }) => startsOn).sort()[0]
  if (first === undefined || first === null) return ''
  const ends = begun.map(({ endsOn, endedOn }) => endedOn ?? endsOn)
  const last = ends.includes(null) ? undefined : ends.toSorted().at(-1)
  if (!renews && last !== undefined && last !== null && last <= today)
    return `a customer until ${formatDay(last)}`
  const months = differenceInCalendarMonths(parseISO(today), parseISO(first))
  return months < 1 ? 'a customer since this month' : `customer for ${plural(months, 'month')}`
}
