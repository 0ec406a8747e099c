// A billing ledger, a row a term: of these customers some were lost, and the others run on.
import type { ApiClient } from '@rung/cli'
import { addDays, addMonths, contains, type Day, day, quarter } from '@rung/kernel'

export const LEDGER_TODAY = '2026-11-15'

export type LedgerSize = {
  readonly customers: number
  /** The first of them: their last term was followed by none. */
  readonly lost: number
  /** The first of them have three terms, the others two. */
  readonly ofThreeTerms: number
}

export type LedgerTerm = {
  readonly customer: string
  readonly segment: string
  readonly externalId: string
  readonly plan: string
  readonly signedOn: Day
  readonly startsOn: Day
  readonly endsOn: Day
  readonly arrMinor: number
  /** ARR of the term that follows, 0 when lost, null while it runs. */
  readonly afterMinor: number | null
  /** When what follows was signed, or the end when nothing does. */
  readonly decidedOn: Day
}

/** Some follow after a gap, some are signed early, and some change their plan. */
export function makeLedger({ customers, ...size }: LedgerSize): LedgerTerm[] {
  return Array.from({ length: customers }, (_, at) => termsOf(at, size)).flat()
}

function termsOf(at: number, { lost, ofThreeTerms }: Omit<LedgerSize, 'customers'>): LedgerTerm[] {
  const isLost = at < lost
  const terms = at < ofThreeTerms ? 3 : 2
  const gapDays = at % 7 === 0 ? 14 : 0
  const signedBefore = at % 3 === 0 ? 20 : 0
  const lastStart = isLost ? addMonths(day('2024-01-15'), at % 22) : addMonths(day('2025-12-15'), at % 10)
  const starts = Array.from({ length: terms }, (_, n) => {
    const back = terms - 1 - n
    return addDays(addMonths(lastStart, -12 * back), -gapDays * back)
  })
  const arrOf = (n: number) => Math.round(1_000_037 * (at + 1) * (1 + (((at + n) % 3) - 1) / 10))
  return starts.map((startsOn, n) => {
    const endsOn = addMonths(startsOn, 12)
    const next = starts[n + 1]
    return {
      customer: `customer-${at}`,
      segment: at % 2 === 0 ? 'mid' : 'large',
      externalId: `customer-${at}-${n}`,
      plan: at % 5 === 0 && n === terms - 1 ? 'Suite' : 'Team',
      signedOn: addDays(startsOn, -signedBefore),
      startsOn,
      endsOn,
      arrMinor: arrOf(n),
      afterMinor: next !== undefined ? arrOf(n + 1) : isLost ? 0 : null,
      decidedOn: next === undefined ? endsOn : addDays(next, -signedBefore),
    }
  })
}

export type QuarterTruth = {
  readonly renewals: number
  readonly arrDueMinor: number
  readonly retainedMinor: number
  readonly arrAfterMinor: number
}

/**
 * What became of the terms due in a quarter, to the minor unit, as it was seen on a day: one that had ended by then and was
 * not yet followed was lost as far as anybody knew.
 */
export function truthOf(terms: readonly LedgerTerm[], name: string, by: string = LEDGER_TODAY): QuarterTruth {
  const period = quarter(name)
  if (period === undefined) throw new RangeError(`"${name}" is not a quarter`)
  const due = terms
    .filter(({ endsOn, decidedOn }) => contains(period, endsOn) && (decidedOn <= by || endsOn <= by))
    .map(({ arrMinor, afterMinor, decidedOn }) => ({
      arrMinor,
      afterMinor: decidedOn <= by ? Number(afterMinor) : 0,
    }))
  const sum = (of: (term: (typeof due)[number]) => number) => due.reduce((total, term) => total + of(term), 0)
  return {
    renewals: due.length,
    arrDueMinor: sum(term => term.arrMinor),
    retainedMinor: sum(term => Math.min(term.arrMinor, term.afterMinor)),
    arrAfterMinor: sum(term => term.afterMinor),
  }
}

/** Of each customer its first term. */
export const firstTerms = (terms: readonly LedgerTerm[]): LedgerTerm[] => [
  ...new Map(terms.toReversed().map(term => [term.customer, term])).values(),
]

export const toldOn = (day: string) => ({ occurredAt: day, recordedAt: day })

/** Each customer as of its first term, and each term as it was signed. */
export async function sendLedger(client: ApiClient, terms: readonly LedgerTerm[]): Promise<void> {
  await client.post('/v1/accounts/batch', {
    items: firstTerms(terms).map(({ customer, segment, signedOn }) => ({
      externalId: customer,
      name: customer,
      segment,
      ...toldOn(signedOn),
    })),
  })
  await client.post('/v1/subscriptions/batch', {
    items: terms.map(({ externalId, customer, plan, arrMinor, startsOn, endsOn, signedOn, afterMinor }) => ({
      externalId,
      account: customer,
      plan,
      arrMinor,
      currency: 'EUR',
      startsOn,
      endsOn,
      ...(afterMinor === null ? {} : { endedOn: endsOn }),
      ...toldOn(signedOn),
    })),
  })
}
