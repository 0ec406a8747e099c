// Everything a quarter's forecast is made from, as of a day and as known then: its renewals and the final beside them.
import type { PolicyAt } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds, readWorkspace } from '@rung/directory'
import { type Day, endOf, type Period } from '@rung/kernel'
import type { HealthPolicies } from '../judgement/health-policies.ts'
import { type BookScope, type RenewalBook, renewalBook } from '../judgement/renewal-book.ts'
import { sealedIn } from '../judgement/sealed-in.ts'
import { type FinalScope, type ForecastFinal, readFinal } from '../storage/forecast-finals.ts'
import { type AskedJudgements, judgeAccounts } from './judge-accounts.ts'

export type NamedQuarter = { readonly name: string; readonly period: Period }

/** What was known of one quarter at one time. */
export type QuarterSeen = {
  readonly quarter: NamedQuarter
  readonly asOf: Day
  readonly book: RenewalBook
  readonly final: ForecastFinal | null
}

/** A quarter that is over, as it was seen on its first day, and as it turned out by what is known now. */
export type PastQuarter = { readonly firstDay: QuarterSeen; readonly outcome: RenewalBook }

export type ForecastRead = {
  readonly currency: string | null
  readonly seen: QuarterSeen
  readonly past: readonly PastQuarter[]
  /** Verdicts left out of what the quarter was judged from, since they are sealed to the one who asks. */
  readonly sealedVerdicts: number
}

export type AskedForecast = Pick<AskedJudgements, 'asOf' | 'knownAt' | 'viewer'> & {
  readonly quarter: NamedQuarter
  readonly segment: string | null
  readonly csmId: string | null
  /** Quarters before, the latest first, whose accuracy is wanted; those not over by `asOf` are left out. */
  readonly pastQuarters: readonly NamedQuarter[]
}

/**
 * One judgement of all accounts for the quarter asked about, and one for each past quarter: as of its first day, as known at the end of
 * it, so that nothing learnt later is in what was forecast then.
 */
export async function forecastQuarter(
  tx: Tx,
  asked: AskedForecast,
  policiesAt: PolicyAt<HealthPolicies>,
): Promise<ForecastRead> {
  const { quarter, segment, csmId, asOf, knownAt, viewer } = asked
  const policies = policiesAt(knownAt)
  const [accountIds, workspace] = await Promise.all([listAccountIds(tx), readWorkspace(tx)])
  const judgements = await judgeAccounts(tx, { accountIds, asOf, knownAt, viewer }, policies)
  const bookOf = (named: NamedQuarter): RenewalBook =>
    renewalBook(judgements, { due: named.period, segment, csmId }, policies.forecast)
  const scope: FinalScope = { quarter: quarter.name, segment, csmId }
  const seen = { quarter, asOf, book: bookOf(quarter), final: await readFinal(tx, scope, knownAt) }
  const past: PastQuarter[] = []
  for (const named of asked.pastQuarters) {
    if (named.period.until > asOf) continue
    past.push({
      firstDay: await seenOnFirstDay(tx, named, { segment, csmId }, { accountIds, viewer }, policiesAt),
      outcome: bookOf(named),
    })
  }
  return { currency: workspace?.currency ?? null, seen, past, sealedVerdicts: sealedIn(judgements) }
}

async function seenOnFirstDay(
  tx: Tx,
  quarter: NamedQuarter,
  scope: Pick<BookScope, 'segment' | 'csmId'>,
  of: Pick<AskedJudgements, 'accountIds' | 'viewer'>,
  policiesAt: PolicyAt<HealthPolicies>,
): Promise<QuarterSeen> {
  const asOf = quarter.period.since
  const knownAt = endOf(asOf)
  const policies = policiesAt(knownAt)
  const judgements = await judgeAccounts(tx, { ...of, asOf, knownAt }, policies)
  const book = renewalBook(judgements, { due: quarter.period, ...scope }, policies.forecast)
  const final = await readFinal(tx, { quarter: quarter.name, ...scope }, knownAt)
  return { quarter, asOf, book, final }
}

/** The quarter a day lies in, by name. */
export function quarterOf(d: Day): string {
  return `${d.slice(0, 4)}-Q${Math.ceil(Number(d.slice(5, 7)) / 3)}`
}
